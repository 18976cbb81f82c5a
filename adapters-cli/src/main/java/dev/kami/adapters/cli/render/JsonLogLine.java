package dev.kami.adapters.cli.render;

import dev.kami.application.port.out.Clock;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.domain.json.JsonObject;

/** One JSON object an event: {@code time, level, target, message, fields}. */
record JsonLogLine(JsonCodec json, Clock clock) implements LogLine {
  @Override
  public String of(LogEvent event) {
    return TerminalText.json(
        json.print(
            JsonObject.EMPTY
                .with("time", clock.now().toString())
                .with("level", event.level().name())
                .with("target", event.target())
                .with("message", event.message())
                .with("fields", new JsonObject(event.fields()))));
  }
}
