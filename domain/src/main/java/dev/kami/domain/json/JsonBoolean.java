package dev.kami.domain.json;

/**
 * {@code true} or {@code false}.
 *
 * @param value which of the two
 */
public record JsonBoolean(boolean value) implements JsonValue {

  @Override
  public String typeName() {
    return "boolean";
  }
}
