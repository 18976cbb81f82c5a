/**
 * The types of the component model as meanings, not as they are written: indices are resolved, and
 * a resource type is an identity. Validation makes them of abstract resource types, instantiation
 * of the resource types that an instance has in fact; the canonical ABI works on either.
 */
@NullMarked
package dev.kami.adapters.wasm.component.type;

import org.jspecify.annotations.NullMarked;
