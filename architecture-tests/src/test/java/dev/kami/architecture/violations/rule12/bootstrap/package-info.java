/** The wiring. */
@NullMarked
package dev.kami.architecture.violations.rule12.bootstrap;

import org.jspecify.annotations.NullMarked;
