/** Tests of what an HTTP request is checked by and carried in: visit. */
@NullMarked
package dev.kami.adapters.mcp.transport.http.visit;

import org.jspecify.annotations.NullMarked;
