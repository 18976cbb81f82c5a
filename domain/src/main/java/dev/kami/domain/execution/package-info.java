/**
 * How one call of a tool ended and what it used: {@link dev.kami.domain.execution.ExecutionResult}.
 */
@NullMarked
package dev.kami.domain.execution;

import org.jspecify.annotations.NullMarked;
