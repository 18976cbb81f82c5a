/**
 * {@code wasi:clocks}: time of day and elapsed time. Guests see whole milliseconds, too coarse to
 * measure what neighbours do. {@code timezone} is not a stable part of the interfaces and not
 * offered.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.clocks;

import org.jspecify.annotations.NullMarked;
