package dev.kami.architecture.violations.rule12.mcp.wire;

/** Breaks the rule: a name that says nothing. */
public interface MessageHelper {}
