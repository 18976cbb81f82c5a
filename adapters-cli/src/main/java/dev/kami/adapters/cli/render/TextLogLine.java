package dev.kami.adapters.cli.render;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;

/** {@code LEVEL target: message key=value}; text values are quoted as JSON, so a line is a line. */
record TextLogLine(JsonCodec json) implements LogLine {
  @Override
  public String of(LogEvent event) {
    var text = new StringBuilder();
    text.append(event.level()).append(' ').append(event.target()).append(": ");
    text.append(event.message());
    event
        .fields()
        .forEach(
            (name, value) -> text.append(' ').append(name).append('=').append(json.print(value)));
    return TerminalText.line(text.toString());
  }
}
