/**
 * WASI preview 1 ({@code wasi_snapshot_preview1}), gated by what a call was granted.
 *
 * <p>{@link dev.kami.adapters.wasm.wasi.WasiPreview1} is the table of contents: one class for each
 * group of functions, in the order of <a
 * href="https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/witx/wasi_snapshot_preview1.witx">
 * the specification</a>. {@link dev.kami.adapters.wasm.wasi.WasiCall} is everything a function may
 * touch. Nothing here knows an engine.
 *
 * <p>Two rules hold everywhere. A pointer or a length of the guest is checked before anything is
 * read, written or allocated: {@link dev.kami.adapters.wasm.wasi.GuestMemory} is the only way in.
 * And what is not granted is refused with an error number that programs understand, and noted as a
 * denial that people understand.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi;

import org.jspecify.annotations.NullMarked;
