/** Tests of {@code dev.kami.adapters.wasm.wasi.p2.sockets}. */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.sockets;

import org.jspecify.annotations.NullMarked;
