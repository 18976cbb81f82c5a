/**
 * Where the program begins and everything is wired.
 *
 * <p>{@link dev.kami.bootstrap.Main} is the entry; {@link dev.kami.bootstrap.Wiring} is the one
 * page on which every adapter is made, by {@code new}, and handed to what needs it. There is no
 * container, no reflection and no static state.
 */
@NullMarked
package dev.kami.bootstrap;

import org.jspecify.annotations.NullMarked;
