package dev.kami.adapters.sqlite;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The members of an object in a JSON column, each of the type that was written; anything else is an
 * {@link IllegalArgumentException} that says where.
 */
record Members(JsonObject object) {

  static Members of(JsonValue value) {
    return new Members(expect(JsonObject.class, value, "an entry"));
  }

  static List<JsonValue> items(JsonValue value) {
    return expect(JsonArray.class, value, "the column").items();
  }

  static List<String> texts(JsonValue column) {
    return items(column).stream()
        .map(item -> expect(JsonString.class, item, "the column").value())
        .toList();
  }

  String text(String name) {
    return expect(JsonString.class, get(name), name).value();
  }

  boolean flag(String name) {
    return expect(JsonBoolean.class, get(name), name).value();
  }

  List<String> texts(String name) {
    return expect(JsonArray.class, get(name), name).items().stream()
        .map(item -> expect(JsonString.class, item, name).value())
        .toList();
  }

  JsonObject object(String name) {
    return expect(JsonObject.class, get(name), name);
  }

  Optional<JsonObject> optionalObject(String name) {
    return object.get(name).map(value -> expect(JsonObject.class, value, name));
  }

  List<Members> entries(String name) {
    return expect(JsonArray.class, get(name), name).items().stream().map(Members::of).toList();
  }

  OptionalLong wholeNumber(String name) {
    var value = object.get(name);
    return value.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(expect(JsonNumber.class, value.get(), name).value().longValueExact());
  }

  private JsonValue get(String name) {
    return object
        .get(name)
        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing"));
  }

  private static <T extends JsonValue> T expect(Class<T> type, JsonValue value, String where) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(where + " is of type " + value.typeName());
    }
    return type.cast(value);
  }
}
