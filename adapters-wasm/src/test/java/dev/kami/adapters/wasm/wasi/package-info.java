/** Tests of {@code wasi}. */
@NullMarked
package dev.kami.adapters.wasm.wasi;

import org.jspecify.annotations.NullMarked;
