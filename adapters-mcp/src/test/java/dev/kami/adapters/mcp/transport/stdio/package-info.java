/** Lines in and out, hostile ones included. */
@NullMarked
package dev.kami.adapters.mcp.transport.stdio;

import org.jspecify.annotations.NullMarked;
