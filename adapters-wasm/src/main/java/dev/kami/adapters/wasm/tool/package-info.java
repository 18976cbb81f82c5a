/**
 * The package {@code kami:tool}: what a tool that was built for this program may import beside
 * WASI.
 */
@NullMarked
package dev.kami.adapters.wasm.tool;

import org.jspecify.annotations.NullMarked;
