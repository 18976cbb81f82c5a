/** Files and folders that only their owner may look into; of use inside this adapter only. */
@NullMarked
package dev.kami.adapters.sqlite.files;

import org.jspecify.annotations.NullMarked;
