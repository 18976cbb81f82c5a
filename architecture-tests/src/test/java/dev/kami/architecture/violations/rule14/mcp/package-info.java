/** Owns JSON. */
@NullMarked
package dev.kami.architecture.violations.rule14.mcp;

import org.jspecify.annotations.NullMarked;
