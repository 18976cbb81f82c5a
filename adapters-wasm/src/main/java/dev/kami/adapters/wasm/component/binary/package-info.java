/**
 * Reads the binary format of components (component model, {@code Binary.md}) into {@link
 * dev.kami.adapters.wasm.component.syntax}.
 *
 * <p>{@link dev.kami.adapters.wasm.component.binary.ComponentReader} is the way in, {@link
 * dev.kami.adapters.wasm.component.binary.Layer} tells a component from a core module. Each chapter
 * of the format has a reader of its own, all around one {@code Cursor} that keeps the limits: how
 * deep components and types nest and how many items a file holds. Reading is eager, and all that
 * can go wrong is a {@link dev.kami.adapters.wasm.binary.MalformedBinaryException} with an offset.
 * Indices point nowhere yet, names have no grammar yet, and core modules are opaque bytes.
 */
@NullMarked
package dev.kami.adapters.wasm.component.binary;

import org.jspecify.annotations.NullMarked;
