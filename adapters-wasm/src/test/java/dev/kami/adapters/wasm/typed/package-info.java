/** JSON and WIT types: examples of every type, and the mapping as a property of random ones. */
@NullMarked
package dev.kami.adapters.wasm.typed;

import org.jspecify.annotations.NullMarked;
