/** Who may ask: by the names in a request, and by its bearer token. */
@NullMarked
package dev.kami.adapters.mcp.transport.http.access;

import org.jspecify.annotations.NullMarked;
