/** The server that agents speak the Model Context Protocol to. */
@NullMarked
package dev.kami.adapters.mcp;

import org.jspecify.annotations.NullMarked;
