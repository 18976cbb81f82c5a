/** One HTTP request and its response: headers, a body of bounded size, writes of bounded time. */
@NullMarked
package dev.kami.adapters.mcp.transport.http.visit;

import org.jspecify.annotations.NullMarked;
