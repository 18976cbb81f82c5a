/** Tests of {@code cache}. */
@NullMarked
package dev.kami.adapters.wasm.cache;

import org.jspecify.annotations.NullMarked;
