package dev.kami.domain.json;

/**
 * A string of Unicode text.
 *
 * @param value the characters, unescaped
 */
public record JsonString(String value) implements JsonValue {

  @Override
  public String typeName() {
    return "string";
  }
}
