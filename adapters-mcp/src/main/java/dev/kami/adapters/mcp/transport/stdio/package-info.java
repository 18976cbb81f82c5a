/**
 * MCP over a pair of streams: one JSON message a line each way, UTF-8, nothing else.
 *
 * <p>{@link dev.kami.adapters.mcp.transport.stdio.StdioTransport} reads with {@code LineReader}, on
 * threads that take turns in a {@code Relay}, and every reply leaves through the one {@code
 * LineWriter}.
 */
@NullMarked
package dev.kami.adapters.mcp.transport.stdio;

import org.jspecify.annotations.NullMarked;
