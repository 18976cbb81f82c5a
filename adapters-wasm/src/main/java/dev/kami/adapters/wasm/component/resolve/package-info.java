/**
 * Makes types of type expressions: {@link dev.kami.adapters.wasm.component.resolve.TypeResolver}
 * looks indices up in a {@link dev.kami.adapters.wasm.component.resolve.TypeSpace}, so validation
 * and instantiation share it, one with abstract resource types, the other with those of an
 * instance.
 */
@NullMarked
package dev.kami.adapters.wasm.component.resolve;

import org.jspecify.annotations.NullMarked;
