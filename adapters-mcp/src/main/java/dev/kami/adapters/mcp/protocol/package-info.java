/**
 * What the server does with messages, whatever carried them.
 *
 * <p>{@link dev.kami.adapters.mcp.protocol.Agents} is where a transport begins. A {@link
 * dev.kami.adapters.mcp.protocol.Connection} is one client; each of its requests goes to the era it
 * is of: {@code legacy}, a conversation that begins with {@code initialize}, or {@code modern},
 * where every request stands alone. Both serve tools with {@code tools}, and both answer through
 * {@code exchange}: light requests at once, in order, on the thread that brought them, each call on
 * a worker's. Every request gets exactly one reply, or none when it was taken back.
 */
@NullMarked
package dev.kami.adapters.mcp.protocol;

import org.jspecify.annotations.NullMarked;
