package dev.kami.application.port.in;

import dev.kami.domain.json.JsonValue;

/** An input as a driver has it: as text that may be anything, or as JSON that was already read. */
public sealed interface ToolInput {

  /**
   * Text, not checked yet.
   *
   * @param json what should be JSON
   */
  record Text(String json) implements ToolInput {}

  /**
   * JSON.
   *
   * @param json the value
   */
  record Value(JsonValue json) implements ToolInput {}
}
