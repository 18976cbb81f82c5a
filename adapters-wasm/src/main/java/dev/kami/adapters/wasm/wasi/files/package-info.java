/**
 * The files of one call, as every generation of WASI needs them: paths, links, limits and denials.
 *
 * <p>{@link dev.kami.adapters.wasm.wasi.files.FileTree} says where a path leads, and whether it may
 * be changed; {@link dev.kami.adapters.wasm.wasi.files.PathActions} does something to a name;
 * {@link dev.kami.adapters.wasm.wasi.files.Opening} gives an {@link
 * dev.kami.adapters.wasm.wasi.files.OpenFile} or an {@link
 * dev.kami.adapters.wasm.wasi.files.OpenDirectory}. What cannot be done is a {@link
 * dev.kami.adapters.wasm.files.FileFailure}, for which each generation has its own numbers.
 *
 * <p>What holds for all guests is decided here and nowhere else: links are neither made, read nor
 * followed; nothing above the root is reached; what may only be read is not changed; a call may add
 * a bounded amount to the disk and hold a bounded number of files open.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.files;

import org.jspecify.annotations.NullMarked;
