package dev.kami.domain.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Named members in the order in which they were written; names are unique.
 *
 * @param members name to value; copied, order kept
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

  /** The object without members. */
  public static final JsonObject EMPTY = new JsonObject(Map.of());

  /** Takes a copy. */
  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** {@return the member of that name} */
  public Optional<JsonValue> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** {@return this object with one member added at the end, or replaced in place} */
  public JsonObject with(String name, JsonValue value) {
    var copy = new LinkedHashMap<>(members);
    copy.put(name, value);
    return new JsonObject(copy);
  }

  /** {@return this object with a string member added or replaced} */
  public JsonObject with(String name, String value) {
    return with(name, new JsonString(value));
  }

  /** {@return this object with a whole number added or replaced} */
  public JsonObject with(String name, long value) {
    return with(name, JsonNumber.of(value));
  }

  /** {@return this object with a boolean added or replaced} */
  public JsonObject with(String name, boolean value) {
    return with(name, new JsonBoolean(value));
  }

  @Override
  public String typeName() {
    return "object";
  }
}
