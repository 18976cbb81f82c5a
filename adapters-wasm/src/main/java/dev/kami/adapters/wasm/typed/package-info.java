/**
 * Functions with WIT types as functions from JSON to JSON. {@link
 * dev.kami.adapters.wasm.typed.TypedExports} decides which functions of a component can be called
 * and under which names; a {@link dev.kami.adapters.wasm.typed.TypedFunction} has the JSON Schema
 * of its arguments and its result, reads the ones and writes the other.
 *
 * <p>Behind it each direction is a class that walks along a type: {@code TypeSchema} says what a
 * type takes, {@code ValueReader} reads it and notes everything that does not fit, {@code
 * ValueWriter} writes it within the call's output limit. {@code TypeCheck} refuses first what
 * cannot be JSON, and types so large that these walks would not end soon; so none of them is deep.
 */
@NullMarked
package dev.kami.adapters.wasm.typed;

import org.jspecify.annotations.NullMarked;
