/**
 * The values that components pass, as Java objects. They have the shape of their types and do not
 * know them: a record is its fields in order, a case its number. {@link
 * dev.kami.adapters.wasm.component.value.Value} lists all shapes.
 */
@NullMarked
package dev.kami.adapters.wasm.component.value;

import org.jspecify.annotations.NullMarked;
