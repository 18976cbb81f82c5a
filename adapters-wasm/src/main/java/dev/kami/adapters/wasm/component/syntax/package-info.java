/**
 * A component as its binary has it (component model, {@code Binary.md}): definitions in order,
 * names, and indices into index spaces that nobody has looked at yet. Records only.
 *
 * <p>{@link dev.kami.adapters.wasm.component.syntax.Component} is the root and {@link
 * dev.kami.adapters.wasm.component.syntax.Definition} all that can stand in it. Everything is read
 * eagerly and knows its offset in the file.
 */
@NullMarked
package dev.kami.adapters.wasm.component.syntax;

import org.jspecify.annotations.NullMarked;
