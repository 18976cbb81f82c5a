package dev.kami.adapters.cli.render;

/** How an event is written to standard error. */
public enum LogFormat {
  /** {@code INFO kami: MCP server ready on stdio key=value}, for people. */
  TEXT,
  /** One JSON object a line: {@code time}, {@code level}, {@code target}, {@code message}. */
  JSON
}
