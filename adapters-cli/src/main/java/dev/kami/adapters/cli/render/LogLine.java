package dev.kami.adapters.cli.render;

import dev.kami.application.port.out.LogEvent;

/** Puts an event on one line. */
sealed interface LogLine permits TextLogLine, JsonLogLine {
  /** {@return the line, without its end} */
  String of(LogEvent event);
}
