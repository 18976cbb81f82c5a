package dev.kami.config.toml;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/** TOML's types of values that are kept as JSON, which does not tell integers from floats. */
public final class TomlTypes {

  private TomlTypes() {}

  /** {@return the value when it is an integer of TOML: {@code 4}, never {@code 4.0}} */
  public static Optional<Long> integer(JsonValue value) {
    return value instanceof JsonNumber(var literal) && isIntegerLiteral(literal)
        ? Optional.of(Long.valueOf(literal))
        : Optional.empty();
  }

  /** {@return the type in TOML's words, such as {@code float}} */
  public static String nameOf(JsonValue value) {
    return switch (value) {
      case JsonNumber(var literal) -> isIntegerLiteral(literal) ? "integer" : "float";
      case JsonObject _ -> "table";
      case JsonString _, JsonBoolean _, JsonArray _, JsonNull _ -> value.typeName();
    };
  }

  private static boolean isIntegerLiteral(String literal) {
    return literal.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
  }
}
