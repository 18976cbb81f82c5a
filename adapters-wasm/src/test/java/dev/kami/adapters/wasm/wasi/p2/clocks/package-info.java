/** Tests of {@code dev.kami.adapters.wasm.wasi.p2.clocks}. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.clocks;

import org.jspecify.annotations.NullMarked;
