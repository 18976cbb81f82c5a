package dev.kami.application.port.out;

import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened, as data.
 *
 * @param level how much it matters
 * @param target which part of the program says so, such as {@code kami} or {@code transport}
 * @param message a stable text that operators match; values stand in the fields
 * @param fields name to value, in order; never a secret and never a guest's input
 */
public record LogEvent(
    LogLevel level, String target, String message, Map<String, JsonValue> fields) {

  /** Takes a copy. */
  public LogEvent {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** {@return an event without fields} */
  public static LogEvent of(LogLevel level, String target, String message) {
    return new LogEvent(level, target, message, Map.of());
  }

  /** {@return this event with a text field more} */
  public LogEvent with(String name, String value) {
    return with(name, new JsonString(value));
  }

  /** {@return this event with a number field more} */
  public LogEvent with(String name, long value) {
    return with(name, JsonNumber.of(value));
  }

  private LogEvent with(String name, JsonValue value) {
    var more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new LogEvent(level, target, message, more);
  }
}
