/** Registry and store together, in processes that run side by side or are killed. */
@NullMarked
package dev.kami.adapters.sqlite.crash;

import org.jspecify.annotations.NullMarked;
