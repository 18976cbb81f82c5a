/**
 * The server that agents speak the Model Context Protocol to: start at {@link
 * dev.kami.adapters.mcp.McpServer}.
 *
 * <p>A line comes in through {@code transport.stdio}, becomes a message of {@code wire}, is
 * answered by {@code protocol}, and leaves through {@code transport.stdio} again. {@code json} is
 * the program's one reader and writer of JSON text, on Moshi.
 */
@NullMarked
package dev.kami.adapters.mcp;

import org.jspecify.annotations.NullMarked;
