/** Tests of {@code component.wit}. */
@NullMarked
package dev.kami.adapters.wasm.component.wit;

import org.jspecify.annotations.NullMarked;
