/** In-ports. */
@NullMarked
package dev.kami.architecture.violations.rule06.in;

import org.jspecify.annotations.NullMarked;
