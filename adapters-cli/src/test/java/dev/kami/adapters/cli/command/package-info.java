/** Tests of the command line: what it reads and which use case it calls. */
@NullMarked
package dev.kami.adapters.cli.command;

import org.jspecify.annotations.NullMarked;
