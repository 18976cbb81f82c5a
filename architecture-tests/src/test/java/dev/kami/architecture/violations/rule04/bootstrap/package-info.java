/** The wiring. */
@NullMarked
package dev.kami.architecture.violations.rule04.bootstrap;

import org.jspecify.annotations.NullMarked;
