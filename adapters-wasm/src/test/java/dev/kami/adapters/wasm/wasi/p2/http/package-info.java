/** Tests of {@code wasi:http}. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.http;

import org.jspecify.annotations.NullMarked;
