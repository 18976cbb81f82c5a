/**
 * Declares interfaces in words that read like their WIT.
 *
 * <p>{@link dev.kami.adapters.wasm.wasi.p2.wit.Wit} writes types, {@link
 * dev.kami.adapters.wasm.wasi.p2.wit.WitInterface} an interface of functions with what they do,
 * {@link dev.kami.adapters.wasm.wasi.p2.wit.Arguments} takes arguments apart and {@link
 * dev.kami.adapters.wasm.wasi.p2.wit.Values} makes results. {@link
 * dev.kami.adapters.wasm.wasi.p2.wit.Resources} makes resource types, whose living objects are
 * counted.
 *
 * <p>What a function does may rely on the types of its arguments: the component layer lets nothing
 * else through.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.wit;

import org.jspecify.annotations.NullMarked;
