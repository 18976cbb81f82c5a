/** KAMI. */
@NullMarked
package dev.kami.architecture.violations.rule13.domain;

import org.jspecify.annotations.NullMarked;
