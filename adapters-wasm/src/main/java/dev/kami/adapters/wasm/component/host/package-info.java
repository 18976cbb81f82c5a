/**
 * What a host offers to components: interfaces of functions with their types and resources.
 *
 * <p>A {@link dev.kami.adapters.wasm.component.host.HostInterface} is a catalogue, made once; what
 * belongs to one call of a guest arrives as the context of type {@code C} with every call of a
 * function.
 */
@NullMarked
package dev.kami.adapters.wasm.component.host;

import org.jspecify.annotations.NullMarked;
