/** The program: its main class and its wiring. */
@NullMarked
package dev.kami.bootstrap;

import org.jspecify.annotations.NullMarked;
