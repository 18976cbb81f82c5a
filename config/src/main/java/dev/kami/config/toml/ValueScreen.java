package dev.kami.config.toml;

import java.util.EnumSet;

/** Follows the grammar of keys and values. */
final class ValueScreen {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NAME = 128;

  /** The types that TOML 0.4 tells apart in arrays. */
  private enum Type {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    ARRAY,
    TABLE
  }

  private final TextCursor cursor;
  private final Definitions definitions;
  private final StringScreen strings;
  private final NumberScreen numbers;

  ValueScreen(TextCursor cursor, Definitions definitions) {
    this.cursor = cursor;
    this.definitions = definitions;
    this.strings = new StringScreen(cursor);
    this.numbers = new NumberScreen(cursor);
  }

  /** Goes over a key, the equals sign and the value. */
  void keyAndValue(String table, int depth) {
    var path = definitions.key(table, name());
    cursor.skipBlanks();
    if (cursor.at(".")) {
      throw cursor.unsupported(
          "dotted key", "write the first part as a table: [" + path + "] on a line of its own");
    }
    cursor.expect("=", "expected = after the key");
    cursor.skipBlanks();
    value(path, depth);
  }

  /** {@return a bare key, after going over it} */
  String name() {
    if (cursor.at("\"") || cursor.at("'")) {
      throw cursor.unsupported(
          "quoted key", "use a key of letters, digits, hyphens and underscores, without quotes");
    }
    var name = cursor.takeWhile(ValueScreen::isBare);
    if (name.isEmpty()) {
      throw cursor.wrong("expected a key of letters, digits, hyphens and underscores");
    }
    if (name.length() > MAX_NAME) {
      throw cursor.wrong("the key has more than " + MAX_NAME + " characters");
    }
    return name;
  }

  private Type value(String path, int depth) {
    if (depth > MAX_DEPTH) {
      throw cursor.wrong("values are nested more than " + MAX_DEPTH + " deep");
    }
    return switch (cursor.peek()) {
      case '"', '\'' -> {
        strings.string(depth == 0);
        yield Type.STRING;
      }
      case '[' -> {
        array(path, depth);
        yield Type.ARRAY;
      }
      case '{' -> {
        inlineTable(path, depth);
        yield Type.TABLE;
      }
      case 't', 'f' -> {
        bool();
        yield Type.BOOLEAN;
      }
      case TextCursor.END, '\n', '#' -> throw cursor.wrong("the value is missing");
      default -> numbers.number() ? Type.INTEGER : Type.FLOAT;
    };
  }

  private void bool() {
    if (!(cursor.skip("true") || cursor.skip("false")) || isBare(cursor.peek())) {
      throw cursor.wrong("expected true or false");
    }
  }

  private void array(String path, int depth) {
    cursor.expect("[", "expected [");
    var types = EnumSet.noneOf(Type.class);
    var index = 0;
    for (cursor.skipBlankLines(); !cursor.at("]"); cursor.skipBlankLines()) {
      types.add(value(definitions.item(path, index++), depth + 1));
      if (types.size() > 1) {
        throw cursor.unsupported(
            "array of mixed types", "give all elements of the array the same type");
      }
      cursor.skipBlankLines();
      if (!cursor.skip(",") && !cursor.at("]")) {
        throw cursor.wrong("expected , or ] in the array");
      }
    }
    cursor.expect("]", "expected ]");
  }

  private void inlineTable(String path, int depth) {
    cursor.expect("{", "expected {");
    cursor.skipBlanks();
    if (cursor.skip("}")) {
      return;
    }
    do {
      cursor.skipBlanks();
      keyAndValue(path, depth + 1);
      cursor.skipBlanks();
    } while (cursor.skip(","));
    cursor.expect("}", "expected , or } in the inline table, which is on one line");
  }

  private static boolean isBare(int c) {
    return c == '_' || c == '-' || (c > 0 && c < 128 && Character.isLetterOrDigit(c));
  }
}
