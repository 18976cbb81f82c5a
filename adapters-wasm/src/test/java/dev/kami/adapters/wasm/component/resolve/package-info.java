/** Tests of the evaluation of type expressions. */
@NullMarked
package dev.kami.adapters.wasm.component.resolve;

import org.jspecify.annotations.NullMarked;
