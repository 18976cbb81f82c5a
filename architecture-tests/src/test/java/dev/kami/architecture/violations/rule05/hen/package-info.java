/** One half of a cycle. */
@NullMarked
package dev.kami.architecture.violations.rule05.hen;

import org.jspecify.annotations.NullMarked;
