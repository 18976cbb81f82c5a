/** Tests of what an HTTP request is checked by and carried in: session. */
@NullMarked
package dev.kami.adapters.mcp.transport.http.session;

import org.jspecify.annotations.NullMarked;
