/** Tests of the command line. */
@NullMarked
package dev.kami.adapters.cli;

import org.jspecify.annotations.NullMarked;
