/** Tests of {@code component.name}. */
@NullMarked
package dev.kami.adapters.wasm.component.name;

import org.jspecify.annotations.NullMarked;
