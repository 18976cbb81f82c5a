package dev.kami.adapters.sqlite;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads what {@link TestJson} prints; whatever else it meets ends in an unchecked exception. */
final class TestJsonReader {

  private final String text;
  private int at;

  TestJsonReader(String text) {
    this.text = text;
  }

  JsonValue document() {
    var value = value();
    if (at < text.length()) {
      throw new IllegalArgumentException("more than a value");
    }
    return value;
  }

  private JsonValue value() {
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new JsonString(string());
      default -> literal();
    };
  }

  private JsonObject object() {
    var members = new LinkedHashMap<String, JsonValue>();
    take('{');
    while (text.charAt(at) != '}') {
      var name = string();
      take(':');
      members.put(name, value());
      takeCommaBefore('}');
    }
    take('}');
    return new JsonObject(members);
  }

  private JsonArray array() {
    var items = new ArrayList<JsonValue>();
    take('[');
    while (text.charAt(at) != ']') {
      items.add(value());
      takeCommaBefore(']');
    }
    take(']');
    return new JsonArray(items);
  }

  private JsonValue literal() {
    var start = at;
    while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    var word = text.substring(start, at);
    return switch (word) {
      case "null" -> JsonNull.NULL;
      case "true", "false" -> new JsonBoolean(word.equals("true"));
      default -> new JsonNumber(word);
    };
  }

  private String string() {
    var characters = new StringBuilder();
    take('"');
    while (text.charAt(at) != '"') {
      var c = text.charAt(at++);
      characters.append(c == '\\' ? unescaped(text.charAt(at++)) : c);
    }
    take('"');
    return characters.toString();
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> letter;
    };
  }

  private void takeCommaBefore(char end) {
    if (text.charAt(at) != end) {
      take(',');
    }
  }

  private void take(char expected) {
    if (text.charAt(at++) != expected) {
      throw new IllegalArgumentException("expected " + expected + " at " + (at - 1));
    }
  }
}
