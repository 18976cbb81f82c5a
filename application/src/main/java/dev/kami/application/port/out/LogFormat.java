package dev.kami.application.port.out;

/** The form of a log line. */
public enum LogFormat {
  /** For people: {@code INFO kami: message key=value}. */
  TEXT,
  /** For machines: one JSON object a line. */
  JSON
}
