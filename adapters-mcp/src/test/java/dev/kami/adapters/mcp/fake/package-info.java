/** What the server is tested with: tools without a sandbox, and a client on pipes. */
@NullMarked
package dev.kami.adapters.mcp.fake;

import org.jspecify.annotations.NullMarked;
