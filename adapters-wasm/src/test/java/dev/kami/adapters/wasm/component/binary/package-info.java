/** Tests of {@code component.binary}. */
@NullMarked
package dev.kami.adapters.wasm.component.binary;

import org.jspecify.annotations.NullMarked;
