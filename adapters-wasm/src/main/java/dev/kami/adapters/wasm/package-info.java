/** The sandbox in which WebAssembly tools run. */
@NullMarked
package dev.kami.adapters.wasm;

import org.jspecify.annotations.NullMarked;
