/** An adapter that knows the next one. */
@NullMarked
package dev.kami.architecture.violations.rule03.sqlite;

import org.jspecify.annotations.NullMarked;
