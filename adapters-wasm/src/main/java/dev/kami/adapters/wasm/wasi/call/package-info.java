/**
 * What one call of a guest may touch of the host, shared by all versions of WASI.
 *
 * <p>Start at {@link dev.kami.adapters.wasm.wasi.call.WasiContext}: guard, grants, standard
 * streams, denials and files of a call. {@link dev.kami.adapters.wasm.wasi.call.FileTree} finds the
 * guest's paths in the directory that it was granted; it answers with the error numbers of {@link
 * dev.kami.adapters.wasm.wasi.call.Errno}, which every version has under names of its own.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.call;

import org.jspecify.annotations.NullMarked;
