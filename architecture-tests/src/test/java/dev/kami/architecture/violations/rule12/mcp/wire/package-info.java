/** The inside of an adapter. */
@NullMarked
package dev.kami.architecture.violations.rule12.mcp.wire;

import org.jspecify.annotations.NullMarked;
