/** The {@code kami} command for people at a terminal. */
@NullMarked
package dev.kami.adapters.cli;

import org.jspecify.annotations.NullMarked;
