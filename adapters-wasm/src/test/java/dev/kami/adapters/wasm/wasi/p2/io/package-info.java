/** Tests of {@code dev.kami.adapters.wasm.wasi.p2.io}. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.io;

import org.jspecify.annotations.NullMarked;
