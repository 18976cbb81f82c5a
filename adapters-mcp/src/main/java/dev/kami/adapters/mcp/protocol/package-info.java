/**
 * What the server does with messages, whatever carried them.
 *
 * <p>A {@link dev.kami.adapters.mcp.protocol.Connection} is one client's conversation: it answers
 * light requests at once, in order, on the thread that brought them, and gives each {@code
 * tools/call} a virtual thread. Every request gets exactly one reply, or none when it was taken
 * back; {@code ReplySlot} is where that is kept.
 */
@NullMarked
package dev.kami.adapters.mcp.protocol;

import org.jspecify.annotations.NullMarked;
