/** Tests of the HTTP transport, with real clients on real sockets. */
@NullMarked
package dev.kami.adapters.mcp.transport.http;

import org.jspecify.annotations.NullMarked;
