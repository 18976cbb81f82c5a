package dev.kami.architecture.violations.rule12.mcp.wire;

/** Used from outside. */
public interface Message {}
