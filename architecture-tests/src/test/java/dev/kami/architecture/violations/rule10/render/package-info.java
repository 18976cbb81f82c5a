/** Prints, which is right. */
@NullMarked
package dev.kami.architecture.violations.rule10.render;

import org.jspecify.annotations.NullMarked;
