/** The sandbox from outside, with guests built from {@code src/test/guests}. */
@NullMarked
package dev.kami.adapters.wasm;

import org.jspecify.annotations.NullMarked;
