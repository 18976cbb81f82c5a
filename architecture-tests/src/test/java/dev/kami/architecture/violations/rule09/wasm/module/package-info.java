/** A package that knows nothing of KAMI and has an exception of its own. */
@NullMarked
package dev.kami.architecture.violations.rule09.wasm.module;

import org.jspecify.annotations.NullMarked;
