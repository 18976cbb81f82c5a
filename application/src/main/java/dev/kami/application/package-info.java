/**
 * The use cases of KAMI and the ports around them.
 *
 * <p>{@code port.in} is what drivers (a terminal, an agent) may ask, one interface a use case;
 * {@code port.out} is what the use cases need from the world, as nouns. Each use case lives in a
 * package of its own behind one public factory; bootstrap wires them.
 */
@NullMarked
package dev.kami.application;

import org.jspecify.annotations.NullMarked;
