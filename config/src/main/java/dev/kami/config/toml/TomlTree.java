package dev.kami.config.toml;

import com.moandjiezana.toml.Toml;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The third gate: the values of a screened text, read by toml4j. They must be at exactly the places
 * that the screen saw, and are put in the order of the text, which toml4j forgets.
 */
final class TomlTree {

  private final TomlOutline outline;
  private final Map<String, Integer> order = new HashMap<>();
  private int found;

  TomlTree(TomlOutline outline) {
    this.outline = outline;
    outline.lines().keySet().forEach(path -> order.put(path, order.size()));
  }

  /**
   * {@return the uppermost table}
   *
   * @throws RuntimeException of any kind, {@link AssertionError} or {@link StackOverflowError}, as
   *     toml4j does
   */
  JsonObject read() {
    var root = table("", new Toml().read(outline.text()).toMap());
    if (found != order.size()) {
      throw new IllegalStateException("values are missing");
    }
    return root;
  }

  private JsonObject table(String path, Map<?, ?> table) {
    var prefix = path.isEmpty() ? "" : path + ".";
    var members = new LinkedHashMap<String, JsonValue>();
    table.entrySet().stream()
        .sorted(Comparator.comparing(entry -> place(prefix + entry.getKey())))
        .forEach(entry -> {
          var key = entry.getKey().toString();
          members.put(key, value(prefix + key, entry.getValue()));
        });
    return new JsonObject(members);
  }

  private JsonArray array(String path, List<?> array) {
    var items = new ArrayList<JsonValue>();
    for (var item : array) {
      items.add(value(path + "[" + items.size() + "]", item));
    }
    return new JsonArray(items);
  }

  private JsonValue value(String path, Object value) {
    place(path);
    found++;
    return switch (value) {
      case Map<?, ?> table -> table(path, table);
      case List<?> array -> array(path, array);
      case String text -> new JsonString(text);
      case Boolean flag -> new JsonBoolean(flag);
      case Long number -> JsonNumber.of(number);
      case Double number -> new JsonNumber(number.toString());
      default -> throw new IllegalStateException("unexpected value at " + path);
    };
  }

  private Integer place(String path) {
    var place = order.get(path);
    if (place == null) {
      throw new IllegalStateException("unexpected value at " + path);
    }
    return place;
  }
}
