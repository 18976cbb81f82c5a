/** A package that should know nothing of KAMI. */
@NullMarked
package dev.kami.architecture.violations.rule13.wasm.component;

import org.jspecify.annotations.NullMarked;
