/** An adapter that knows the next one. */
@NullMarked
package dev.kami.architecture.violations.rule03.cli;

import org.jspecify.annotations.NullMarked;
