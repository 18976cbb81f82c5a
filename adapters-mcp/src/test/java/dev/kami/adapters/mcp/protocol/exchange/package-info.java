/** The queue of calls by itself. */
@NullMarked
package dev.kami.adapters.mcp.protocol.exchange;

import org.jspecify.annotations.NullMarked;
