/** Ports. */
@NullMarked
package dev.kami.architecture.violations.rule07;

import org.jspecify.annotations.NullMarked;
