/** An adapter that knows the next one. */
@NullMarked
package dev.kami.architecture.violations.rule03.wasm;

import org.jspecify.annotations.NullMarked;
