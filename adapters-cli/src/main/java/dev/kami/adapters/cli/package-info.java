/**
 * The {@code kami} command for people at a terminal and in scripts.
 *
 * <p>{@link dev.kami.adapters.cli.KamiCli} is the whole of it: arguments in, exit code out. {@code
 * command} knows the commands and their options (Airline parses them) and calls the use cases;
 * {@code render} makes every text that people read and is the only place that prints. Results go to
 * standard output, everything else to standard error.
 */
@NullMarked
package dev.kami.adapters.cli;

import org.jspecify.annotations.NullMarked;
