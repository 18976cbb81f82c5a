package dev.kami.adapters.mcp.protocol.tools;

import dev.kami.adapters.mcp.protocol.exchange.Answers;
import dev.kami.adapters.mcp.wire.ServerInfo;

/**
 * What both eras of the protocol serve requests with, shared by all clients.
 *
 * @param server who we are
 * @param answers makes replies
 * @param directory lists
 * @param calls calls
 * @param changes watches
 */
public record ToolServices(
    ServerInfo server,
    Answers answers,
    ToolDirectory directory,
    ToolCalls calls,
    ToolChanges changes) {}
