/**
 * {@code wasi:io}: errors, polling and streams of bytes, which all other interfaces build on.
 *
 * <p>What can be read from implements {@link dev.kami.adapters.wasm.wasi.p2.io.InputSource}, what
 * can be written to {@link dev.kami.adapters.wasm.wasi.p2.io.OutputTarget}: both only say what is
 * possible now and give a {@link dev.kami.adapters.wasm.wasi.p2.io.Pollable} to wait for more. The
 * rules that the interface has for every stream (permits to write, blocking variants, what follows
 * a failure) are kept once, by {@link dev.kami.adapters.wasm.wasi.p2.io.WasiInputStream} and {@link
 * dev.kami.adapters.wasm.wasi.p2.io.WasiOutputStream}.
 *
 * <p>Everything belongs to one call of a guest and is used by its thread. Whoever waits does so by
 * {@link dev.kami.adapters.wasm.wasi.p2.io.Waiting}, which the call's deadline and its caller can
 * end within a millisecond.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.io;

import org.jspecify.annotations.NullMarked;
