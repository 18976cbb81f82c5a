/**
 * Prints what a component imports and exports the way it would be written in WIT (component model,
 * {@code WIT.md}).
 *
 * <p>{@link dev.kami.adapters.wasm.component.wit.InterfacePrinter} is the way in: a world, and the
 * packages of the interfaces that it names. {@code ScopePrinter} prints what stands in one
 * interface or in the world, {@code TypePrinter} types, {@code Names} knows what types are called
 * and where, and {@code WitText} keeps lines, indentation and the limit. Types share parts, so a
 * small component can have an interface that is huge when written out: the text is cut.
 */
@NullMarked
package dev.kami.adapters.wasm.component.wit;

import org.jspecify.annotations.NullMarked;
