/**
 * {@code wasi:http}: requests to servers, gated by the network rules of the call.
 *
 * <p>{@link dev.kami.adapters.wasm.wasi.p2.http.Http} declares the interfaces {@code types} and
 * {@code outgoing-handler} in the words of their WIT; {@link
 * dev.kami.adapters.wasm.wasi.p2.http.OutgoingHandler} is where a request is made of what a guest
 * has put together, checked, and handed to the client in {@link dev.kami.adapters.wasm.http}. An
 * {@link dev.kami.adapters.wasm.wasi.p2.http.OutgoingCall} goes from hand to hand as its response
 * does: future, response, body, trailers; who lets go of it ends it.
 *
 * <p>Redirects are left to the guest, for whom each is a request of its own. There are no incoming
 * requests: what the interface has for servers can be linked, and nothing of it ever happens.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.http;

import org.jspecify.annotations.NullMarked;
