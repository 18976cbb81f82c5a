package dev.kami.architecture.violations.rule12.mcp;

/** The entry point. */
public interface Gate {}
