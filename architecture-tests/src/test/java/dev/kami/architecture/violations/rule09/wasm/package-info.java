/** The sandbox. */
@NullMarked
package dev.kami.architecture.violations.rule09.wasm;

import org.jspecify.annotations.NullMarked;
