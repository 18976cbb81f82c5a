package dev.kami.adapters.wasm.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Just enough of JSON to read the scripts that {@code wast2json} writes: maps, lists, strings; all
 * else as its text.
 */
public final class Json {
  private final String text;
  private int position;

  private Json(String text) {
    this.text = text;
  }

  /** {@return maps, lists and strings} */
  public static Object parse(String text) {
    return new Json(text).value();
  }

  private Object value() {
    return switch (next()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> {
        int start = position - 1;
        while (position < text.length() && ",]} \n\r\t".indexOf(text.charAt(position)) < 0) {
          position++;
        }
        yield text.substring(start, position);
      }
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    for (char c = next(); c != '}'; c = next()) {
      if (c == '"') {
        String key = string();
        next(); // the colon
        members.put(key, value());
      }
    }
    return members;
  }

  private List<Object> array() {
    List<Object> items = new ArrayList<>();
    for (char c = next(); c != ']'; c = next()) {
      if (c != ',') {
        position--;
        items.add(value());
      }
    }
    return items;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    for (char c = text.charAt(position++); c != '"'; c = text.charAt(position++)) {
      out.append(c == '\\' ? escaped() : c);
    }
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(position++);
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        position += 4;
        yield (char) Integer.parseInt(text.substring(position - 4, position), 16);
      }
      default -> c;
    };
  }

  /** The next character that is no space. */
  private char next() {
    while (Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return text.charAt(position++);
  }
}
