/**
 * The messages of JSON-RPC 2.0 and the Model Context Protocol, one type a file.
 *
 * <p>{@link dev.kami.adapters.mcp.wire.Message} is what comes in, {@link
 * dev.kami.adapters.mcp.wire.Reply} what goes out; the other types are parameters and results. What
 * differs between revisions is asked of {@link dev.kami.adapters.mcp.wire.ProtocolVersion}.
 */
@NullMarked
package dev.kami.adapters.mcp.wire;

import org.jspecify.annotations.NullMarked;
