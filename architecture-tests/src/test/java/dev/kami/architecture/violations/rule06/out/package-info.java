/** Out-ports. */
@NullMarked
package dev.kami.architecture.violations.rule06.out;

import org.jspecify.annotations.NullMarked;
