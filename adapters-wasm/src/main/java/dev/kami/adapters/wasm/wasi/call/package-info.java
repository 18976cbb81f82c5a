/**
 * What one call of a guest may touch of the host, shared by all versions of WASI.
 *
 * <p>Start at {@link dev.kami.adapters.wasm.wasi.call.WasiContext}: guard, grants, standard
 * streams, denials and files of a call.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.call;

import org.jspecify.annotations.NullMarked;
