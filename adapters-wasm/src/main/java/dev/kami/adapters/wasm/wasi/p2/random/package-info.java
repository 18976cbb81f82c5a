/** {@code wasi:random}: bytes that nobody can foretell, also where the interface asks for less. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.random;

import org.jspecify.annotations.NullMarked;
