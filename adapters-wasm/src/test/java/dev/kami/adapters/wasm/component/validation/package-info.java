/** Tests of validation: single rules, the specification's suite, hostile components. */
@NullMarked
package dev.kami.adapters.wasm.component.validation;

import org.jspecify.annotations.NullMarked;
