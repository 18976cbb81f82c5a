package dev.kami.adapters.cli.render;

import dev.kami.application.port.out.Clock;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.domain.json.JsonObject;

/** One JSON object an event: {@code time, level, target, message, fields}. */
record JsonLogLine(JsonCodec json, Clock clock) implements LogLine {
  @Override
  public String of(LogEvent event) {
    return escaped(
        json.print(
            JsonObject.EMPTY
                .with("time", clock.now().toString())
                .with("level", event.level().name())
                .with("target", event.target())
                .with("message", event.message())
                .with("fields", new JsonObject(event.fields()))));
  }

  /** Control characters that JSON allows as they are, but a terminal should not see. */
  private static String escaped(String line) {
    var escaped = new StringBuilder(line.length());
    line.chars()
        .forEach(c -> {
          if (Character.isISOControl(c)) {
            escaped.append(String.format("\\u%04x", c));
          } else {
            escaped.append((char) c);
          }
        });
    return escaped.toString();
  }
}
