/** Owns clocks. */
@NullMarked
package dev.kami.architecture.violations.rule11.wasi;

import org.jspecify.annotations.NullMarked;
