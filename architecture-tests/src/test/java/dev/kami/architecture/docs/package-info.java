/** Keeps documents true: what they show is compiled, run and compared with the code. */
@NullMarked
package dev.kami.architecture.docs;

import org.jspecify.annotations.NullMarked;
