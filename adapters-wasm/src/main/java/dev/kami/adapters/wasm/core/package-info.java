/**
 * A core engine as the component layer sees it: something that instantiates core modules, and the
 * items that core instances export and import. An adapter of an engine implements it; nothing here
 * knows which.
 *
 * <p>Numbers cross as {@code long}: i32 in the low half, floats as their bits. Function references
 * do not cross.
 */
@NullMarked
package dev.kami.adapters.wasm.core;

import org.jspecify.annotations.NullMarked;
