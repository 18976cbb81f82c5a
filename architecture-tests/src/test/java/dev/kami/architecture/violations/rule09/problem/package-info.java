/** The one exception. */
@NullMarked
package dev.kami.architecture.violations.rule09.problem;

import org.jspecify.annotations.NullMarked;
