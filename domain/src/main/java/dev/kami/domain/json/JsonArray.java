package dev.kami.domain.json;

import java.util.List;

/**
 * An ordered list of values.
 *
 * @param items the values; copied
 */
public record JsonArray(List<JsonValue> items) implements JsonValue {

  /** Takes a copy. */
  public JsonArray {
    items = List.copyOf(items);
  }

  /** {@return the array of these strings} */
  public static JsonArray ofStrings(List<String> texts) {
    return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
  }

  @Override
  public String typeName() {
    return "array";
  }
}
