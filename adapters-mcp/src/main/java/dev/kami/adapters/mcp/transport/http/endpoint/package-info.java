/**
 * The path that agents post to.
 *
 * <p>{@link dev.kami.adapters.mcp.transport.http.endpoint.McpEndpoint} reads a message and decides
 * for the era that it is of: {@code ModernRequests}, each of which stands alone, or {@code
 * LegacyRequests}, which belong to sessions. The protocol puts what it has to say into a {@code
 * Letterbox}, and {@code Delivery} takes it out on the thread that owns the response.
 */
@NullMarked
package dev.kami.adapters.mcp.transport.http.endpoint;

import org.jspecify.annotations.NullMarked;
