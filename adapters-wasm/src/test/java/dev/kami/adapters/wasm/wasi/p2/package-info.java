/** Tests of {@code dev.kami.adapters.wasm.wasi.p2}. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2;

import org.jspecify.annotations.NullMarked;
