/** The codec's contract, the words of its refusals, and texts made at random. */
@NullMarked
package dev.kami.adapters.mcp.json;

import org.jspecify.annotations.NullMarked;
