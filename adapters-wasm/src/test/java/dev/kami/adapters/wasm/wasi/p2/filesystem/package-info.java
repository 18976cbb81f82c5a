/** Tests of {@code wasi:filesystem}. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.filesystem;

import org.jspecify.annotations.NullMarked;
