/** One half of a cycle. */
@NullMarked
package dev.kami.architecture.violations.rule05.egg;

import org.jspecify.annotations.NullMarked;
