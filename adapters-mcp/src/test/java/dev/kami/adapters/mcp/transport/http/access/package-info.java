/** Tests of what an HTTP request is checked by and carried in: access. */
@NullMarked
package dev.kami.adapters.mcp.transport.http.access;

import org.jspecify.annotations.NullMarked;
