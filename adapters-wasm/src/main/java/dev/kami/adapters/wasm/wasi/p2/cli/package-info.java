/**
 * {@code wasi:cli}: arguments, environment, exit, the standard streams and the terminals that are
 * not there.
 */
@NullMarked
package dev.kami.adapters.wasm.wasi.p2.cli;

import org.jspecify.annotations.NullMarked;
