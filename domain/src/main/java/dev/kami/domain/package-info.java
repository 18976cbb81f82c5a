/**
 * The business of KAMI, pure: no clock, no input or output, nothing beyond {@code java.base}.
 *
 * <p>Rooms: {@code tool} (identity, manifest, arguments), {@code policy} (grants and limits),
 * {@code execution} (outcome and usage), {@code problem} (what can go wrong, as data), {@code json}
 * (the values that tools take).
 */
@NullMarked
package dev.kami.domain;

import org.jspecify.annotations.NullMarked;
