/** An adapter. */
@NullMarked
package dev.kami.architecture.violations.rule12.mcp;

import org.jspecify.annotations.NullMarked;
