/** Conversations without a transport. */
@NullMarked
package dev.kami.adapters.mcp.protocol;

import org.jspecify.annotations.NullMarked;
