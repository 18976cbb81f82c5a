/** Tests of {@code limits}. */
@NullMarked
package dev.kami.adapters.wasm.limits;

import org.jspecify.annotations.NullMarked;
