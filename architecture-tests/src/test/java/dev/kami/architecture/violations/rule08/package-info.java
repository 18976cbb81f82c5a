/** Records that change. */
@NullMarked
package dev.kami.architecture.violations.rule08;

import org.jspecify.annotations.NullMarked;
