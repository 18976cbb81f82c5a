package dev.kami.domain.schema;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * An order of canonical values in which only equal ones are the same. What is sorted by it needs no
 * hash codes, of which a caller could make any number that are equal.
 */
final class ValueOrder implements Comparator<JsonValue> {

  private static final Comparator<Iterator<? extends JsonValue>> NONE_LEFT =
      Comparator.comparing(Iterator::hasNext);

  @Override
  public int compare(JsonValue one, JsonValue other) {
    var kinds = one.typeName().compareTo(other.typeName());
    if (kinds != 0) {
      return kinds;
    }
    return switch (one) {
      case JsonNull _ -> 0;
      case JsonBoolean(var value) -> Boolean.compare(value, ((JsonBoolean) other).value());
      case JsonNumber(var literal) -> literal.compareTo(((JsonNumber) other).literal());
      case JsonString(var text) -> text.compareTo(((JsonString) other).value());
      case JsonArray(var items) -> compare(items, ((JsonArray) other).items());
      case JsonObject object -> compare(object, (JsonObject) other);
    };
  }

  private int compare(List<JsonValue> items, List<JsonValue> others) {
    var left = items.iterator();
    var right = others.iterator();
    while (left.hasNext() && right.hasNext()) {
      var found = compare(left.next(), right.next());
      if (found != 0) {
        return found;
      }
    }
    return NONE_LEFT.compare(left, right);
  }

  private int compare(JsonObject object, JsonObject other) {
    var left = new TreeMap<>(object.members());
    var right = new TreeMap<>(other.members());
    var names = compare(texts(left.keySet()), texts(right.keySet()));
    return names != 0 ? names : compare(List.copyOf(left.values()), List.copyOf(right.values()));
  }

  private static List<JsonValue> texts(Set<String> names) {
    return names.stream().<JsonValue>map(JsonString::new).toList();
  }
}
