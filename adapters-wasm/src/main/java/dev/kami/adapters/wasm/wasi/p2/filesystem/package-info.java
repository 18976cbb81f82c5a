/**
 * {@code wasi:filesystem}: descriptors of files and directories, gated by what the call was
 * granted.
 *
 * <p>{@link dev.kami.adapters.wasm.wasi.p2.filesystem.Filesystem} declares the interfaces {@code
 * types} and {@code preopens}, in the words of their WIT. What paths mean, what is allowed and how
 * much is decided in {@link dev.kami.adapters.wasm.wasi.files}, as for preview 1; here only the
 * values are taken apart and put together.
 *
 * <p>Every guest starts with one directory, {@code /}; without a grant everything in it is refused.
 * All directories can be changed when the grant says so, whatever flags they were opened with.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.filesystem;

import org.jspecify.annotations.NullMarked;
