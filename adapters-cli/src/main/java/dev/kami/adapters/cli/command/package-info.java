/**
 * The commands: which options each takes, and which use case it calls.
 *
 * <p>{@link dev.kami.adapters.cli.command.KamiHost} is what the commands need from whoever starts
 * them. The reading of arguments is Airline's; what it read becomes one immutable record a command.
 */
@NullMarked
package dev.kami.adapters.cli.command;

import org.jspecify.annotations.NullMarked;
