/**
 * The sandbox in which WebAssembly tools run. {@link dev.kami.adapters.wasm.ChicoryToolRuntime} is
 * its only door.
 *
 * <p>Behind it: {@code module} reads, writes and meters core modules and knows nothing of KAMI;
 * {@code limits} keeps the accounts of a call; {@code wasi} is what a guest can ask of the host,
 * and {@code files} the directory it may see; {@code cache} keeps compiled code; {@code engine}
 * ties them together and is the only package that knows Chicory.
 */
@NullMarked
package dev.kami.adapters.wasm;

import org.jspecify.annotations.NullMarked;
