/**
 * A client for HTTP/1.1 (RFC 9112) that gives nothing away: every step is bounded and can be ended.
 *
 * <p>An {@link dev.kami.adapters.wasm.http.HttpExchange} is one request and its response, on a
 * connection of its own: nothing is kept, retried, followed or sent through a proxy. {@link
 * dev.kami.adapters.wasm.http.HttpConnector} resolves the name itself, asks a {@link
 * dev.kami.adapters.wasm.http.Gate} about each address, and connects to one that was admitted: it
 * is not looked up a second time. {@link dev.kami.adapters.wasm.http.BytePipe} carries bodies
 * between the threads of the exchange, which wait, and those who use it, who never do.
 *
 * <p>Why not the client of the JDK: it resolves names where nobody can look, so the address that
 * was checked would have to take the place of the name, and the name would be missing for the
 * certificate; and it repeats requests by itself.
 */
@NullMarked
package dev.kami.adapters.wasm.http;

import org.jspecify.annotations.NullMarked;
