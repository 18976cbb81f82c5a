/** Tests of {@code dev.kami.adapters.wasm.wasi.p2.cli}. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.cli;

import org.jspecify.annotations.NullMarked;
