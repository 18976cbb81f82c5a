package dev.kami.config.toml;

import com.moandjiezana.toml.Toml;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a screened text, read by toml4j and put in the order of the text.
 *
 * @param outline where everything is
 */
record TomlTree(TomlOutline outline) {

  /**
   * {@return the uppermost table}
   *
   * @throws RuntimeException of any kind, or {@link AssertionError}, as toml4j does
   */
  JsonObject read(String text) {
    return table("", new Toml().read(text).toMap());
  }

  private JsonObject table(String path, Map<?, ?> table) {
    var members = new LinkedHashMap<String, JsonValue>();
    table.forEach((key, value) -> members.put(key.toString(), value(path + "." + key, value)));
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
    return switch (value) {
      case Map<?, ?> table -> table(path, table);
      case List<?> array -> array(path, array);
      case String text -> new JsonString(text);
      case Boolean flag -> new JsonBoolean(flag);
      case Long number -> JsonNumber.of(number);
      case Double number -> new JsonNumber(number.toString());
      default -> throw new IllegalStateException("no TOML value: " + value.getClass());
    };
  }
}
