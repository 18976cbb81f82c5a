/**
 * The facts of KAMI: tools, what they may do, and how their executions end. Nothing here performs I/O or
 * reads a clock.
 */
@NullMarked
package dev.kami.domain;

import org.jspecify.annotations.NullMarked;
