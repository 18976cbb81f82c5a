package dev.kami.application.port.out;

/** Takes note of events; safe for use by many threads, never throws, never blocks for long. */
public interface Telemetry {

  /** Takes note of an event, or drops it when its level is not wanted. */
  void record(LogEvent event);

  /** {@return whether events of that level are wanted, so that costly ones need not be made} */
  boolean wants(LogLevel level);
}
