/**
 * Small houses that break one rule each, deliberately: {@link
 * dev.kami.architecture.violations.Fixtures} names what each rule must find in its own.
 */
@NullMarked
package dev.kami.architecture.violations;

import org.jspecify.annotations.NullMarked;
