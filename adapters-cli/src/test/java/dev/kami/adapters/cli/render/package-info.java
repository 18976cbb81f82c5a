/** Tests of the command line: what it prints. */
@NullMarked
package dev.kami.adapters.cli.render;

import org.jspecify.annotations.NullMarked;
