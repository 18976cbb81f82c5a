/**
 * What the binary formats of modules and components share: a bounded cursor, the encoding of
 * values, and the error that says where (core specification, 5.2).
 */
@NullMarked
package dev.kami.adapters.wasm.binary;

import org.jspecify.annotations.NullMarked;
