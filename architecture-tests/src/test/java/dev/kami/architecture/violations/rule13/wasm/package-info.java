/** The sandbox, which knows KAMI. */
@NullMarked
package dev.kami.architecture.violations.rule13.wasm;

import org.jspecify.annotations.NullMarked;
