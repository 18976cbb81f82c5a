/** A domain that knows files. */
@NullMarked
package dev.kami.architecture.violations.rule01;

import org.jspecify.annotations.NullMarked;
