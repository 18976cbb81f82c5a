/**
 * One request and what follows from it, whatever it asks and whatever carried it.
 *
 * <p>An {@link dev.kami.adapters.mcp.protocol.exchange.Exchange} is where the messages about a
 * request go; a transport makes it. {@link dev.kami.adapters.mcp.protocol.exchange.OpenRequests}
 * holds what one client waits for, so that it can be taken back, and {@link
 * dev.kami.adapters.mcp.protocol.exchange.CallQueue} lets the calls of all clients run, fairly. Of
 * a {@link dev.kami.adapters.mcp.protocol.exchange.RunningCall} nothing is heard after its reply.
 */
@NullMarked
package dev.kami.adapters.mcp.protocol.exchange;

import org.jspecify.annotations.NullMarked;
