/**
 * What can go wrong, as data: three families by who must act, each problem with a stable code, its
 * cause, a hint and a fix. Start at {@link dev.kami.domain.problem.Problem}.
 */
@NullMarked
package dev.kami.domain.problem;

import org.jspecify.annotations.NullMarked;
