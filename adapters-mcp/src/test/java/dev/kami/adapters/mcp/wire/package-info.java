/** Messages and what becomes of them on the wire. */
@NullMarked
package dev.kami.adapters.mcp.wire;

import org.jspecify.annotations.NullMarked;
