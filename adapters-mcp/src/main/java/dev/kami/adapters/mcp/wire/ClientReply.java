package dev.kami.adapters.mcp.wire;

/** A client's reply to a request of the server, which has asked nothing. */
public record ClientReply() implements Message {}
