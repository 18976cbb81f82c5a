/**
 * {@code wasi:sockets}: linked, as language runtimes import it whether they use it or not, and
 * denied: a tool's way into the network is {@code wasi:http}, where each host can be allowed. Every
 * use is answered with {@code access-denied} and noted.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.sockets;

import org.jspecify.annotations.NullMarked;
