package dev.kami.domain.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * Reads the JSON that tests write, with {@code '} for {@code "}; strings have no escapes. Anything
 * else is an error of the test.
 */
public final class PlainJson {

  private final String text;
  private int at;

  private PlainJson(String text) {
    this.text = text;
  }

  /** {@return the value} */
  public static JsonValue of(String text) {
    var reader = new PlainJson(text.strip());
    var value = reader.value();
    if (reader.at < reader.text.length()) {
      throw new AssertionError(text + " at " + reader.at);
    }
    return value;
  }

  /** {@return the object} */
  public static JsonObject object(String text) {
    return (JsonObject) of(text);
  }

  private JsonValue value() {
    skip();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '\'' -> new JsonString(string());
      case 't' -> word("true", new JsonBoolean(true));
      case 'f' -> word("false", new JsonBoolean(false));
      case 'n' -> word("null", JsonNull.NULL);
      default -> number();
    };
  }

  private JsonValue word(String word, JsonValue value) {
    at += word.length();
    return value;
  }

  private JsonValue number() {
    var start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return new JsonNumber(text.substring(start, at));
  }

  private String string() {
    var end = text.indexOf('\'', at + 1);
    var string = text.substring(at + 1, end);
    at = end + 1;
    return string;
  }

  private JsonValue array() {
    var items = new ArrayList<JsonValue>();
    for (at++; !closes(']'); ) {
      items.add(value());
    }
    return new JsonArray(items);
  }

  private JsonObject object() {
    var members = new LinkedHashMap<String, JsonValue>();
    for (at++; !closes('}'); ) {
      var name = string();
      skip();
      at++;
      members.put(name, value());
    }
    return new JsonObject(members);
  }

  private boolean closes(char bracket) {
    skip();
    if (text.charAt(at) == ',') {
      at++;
      skip();
    }
    if (text.charAt(at) == bracket) {
      at++;
      return true;
    }
    return false;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
