/** The conversations of revisions that begin with {@code initialize}, by their ids. */
@NullMarked
package dev.kami.adapters.mcp.transport.http.session;

import org.jspecify.annotations.NullMarked;
