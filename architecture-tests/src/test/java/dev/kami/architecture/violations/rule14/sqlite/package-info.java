/** Owns no JSON. */
@NullMarked
package dev.kami.architecture.violations.rule14.sqlite;

import org.jspecify.annotations.NullMarked;
