/**
 * What agents ask for: which tools there are, calling one, and being told when they change.
 *
 * <p>{@link dev.kami.adapters.mcp.protocol.tools.ToolDirectory} lists and finds, {@link
 * dev.kami.adapters.mcp.protocol.tools.ToolCalls} calls, {@link
 * dev.kami.adapters.mcp.protocol.tools.ToolChanges} watches. All know the revision they answer in;
 * none knows who asks.
 */
@NullMarked
package dev.kami.adapters.mcp.protocol.tools;

import org.jspecify.annotations.NullMarked;
