/** Tests of {@code dev.kami.adapters.wasm.wasi.p2.config}. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.config;

import org.jspecify.annotations.NullMarked;
