/**
 * What a guest was refused, in words for people: {@link
 * dev.kami.adapters.wasm.wasi.denial.Denials}.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.denial;

import org.jspecify.annotations.NullMarked;
