/**
 * WASI 0.2: the interfaces that components import, gated by what a call was granted.
 *
 * <p>{@link dev.kami.adapters.wasm.wasi.p2.WasiPreview2} is the table of contents, a package for
 * each package of <a href="https://github.com/WebAssembly/WASI/tree/v0.2.12/proposals">the
 * specification</a>. Each interface is declared in one place, in the order and with the words of
 * its WIT ({@link dev.kami.adapters.wasm.wasi.p2.wit}), with what its functions do beside it.
 *
 * <p>The rules of preview 1 hold here as well: lengths of the guest are capped before anything is
 * allocated, whatever takes long looks at the call's guard, and what is not granted is refused with
 * the interface's own error and noted for people.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2;

import org.jspecify.annotations.NullMarked;
