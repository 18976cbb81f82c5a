package dev.kami.domain.tool;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types that an argument may declare, in JSON Schema's words. */
public enum ArgumentType {
  /** Text. */
  STRING,
  /** Any number. */
  NUMBER,
  /** A number without a fraction, of any size; {@code 1.0} is one. */
  INTEGER,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** An object of any shape. */
  OBJECT,
  /** An array of anything. */
  ARRAY;

  /** {@return the type of that keyword, such as {@code integer}} */
  public static Optional<ArgumentType> of(String keyword) {
    return Arrays.stream(values()).filter(type -> type.keyword().equals(keyword)).findFirst();
  }

  /** {@return all keywords in declaration order} */
  public static List<String> keywords() {
    return Arrays.stream(values()).map(ArgumentType::keyword).toList();
  }

  /** {@return the keyword of JSON Schema} */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return whether the value is of this type; {@code null} is of none} */
  public boolean accepts(JsonValue value) {
    return switch (this) {
      case STRING -> value instanceof JsonString;
      case NUMBER -> value instanceof JsonNumber;
      case INTEGER -> value instanceof JsonNumber number && number.isInteger();
      case BOOLEAN -> value instanceof JsonBoolean;
      case OBJECT -> value instanceof JsonObject;
      case ARRAY -> value instanceof JsonArray;
    };
  }
}
