/** Tests of {@code dev.kami.adapters.wasm.wasi.p2.random}. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.random;

import org.jspecify.annotations.NullMarked;
