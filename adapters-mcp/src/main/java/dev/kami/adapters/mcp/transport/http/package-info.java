/**
 * MCP over HTTP, in both eras on one path, on the server that the JDK brings and virtual threads.
 *
 * <p>{@link dev.kami.adapters.mcp.transport.http.HttpTransport} opens the port and closes it in
 * order. {@code FrontDoor} sends each request where it belongs: to health and readiness, or past
 * {@code access} (names, token) to the {@code endpoint}, which reads a message, hands it to the
 * protocol and delivers what comes back as JSON or as a stream of events. {@code session} keeps the
 * conversations of revisions that have them; {@code visit} is a request and its response, bounded
 * in size and time.
 *
 * <p>What the JDK's server bounds itself, and what it cannot, is said in {@code JdkServer}.
 */
@NullMarked
package dev.kami.adapters.mcp.transport.http;

import org.jspecify.annotations.NullMarked;
