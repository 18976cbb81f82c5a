package dev.kami.application.port.out;

/** How much an event matters, from least to most. */
public enum LogLevel {
  /** Every message. */
  TRACE,
  /** What a developer wants to see. */
  DEBUG,
  /** What an operator wants to see. */
  INFO,
  /** Something failed, the program goes on. */
  WARN,
  /** Something failed that should not. */
  ERROR
}
