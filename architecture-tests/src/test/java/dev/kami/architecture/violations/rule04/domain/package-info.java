/** A domain that knows the wiring. */
@NullMarked
package dev.kami.architecture.violations.rule04.domain;

import org.jspecify.annotations.NullMarked;
