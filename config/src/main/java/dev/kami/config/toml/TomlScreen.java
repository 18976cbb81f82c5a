package dev.kami.config.toml;

import java.util.ArrayList;
import java.util.List;

/**
 * The second gate: follows the grammar of TOML as far as toml4j reads it correctly, refuses the
 * rest, and notes where every table, key and element is. It makes no values; toml4j does.
 *
 * <p>Refused, because toml4j rejects or misreads them: dotted and quoted keys, dates and times,
 * numbers with an exponent or of another base than ten, {@code inf} and {@code nan}, arrays of
 * mixed types, escaped backslashes and escapes of eight digits, {@code [[a.b]]} without {@code [a]}
 * before it, quotes next to the closing quotes. Refused because they are errors in TOML and toml4j
 * overlooks them: missing values and commas, leading zeros, line breaks and control characters in
 * strings, keys defined twice.
 */
final class TomlScreen {

  private static final int MAX_NAMES = 32;

  private final TextCursor cursor;
  private final Definitions definitions;
  private final ValueScreen values;

  TomlScreen(String text, SyntaxErrors errors) {
    cursor = new TextCursor(text, errors);
    definitions = new Definitions(cursor);
    values = new ValueScreen(cursor, definitions);
  }

  /** {@return where everything is; or throws the first error} */
  TomlOutline outline() {
    var table = "";
    for (cursor.skipBlankLines(); cursor.peek() != TextCursor.END; cursor.skipBlankLines()) {
      if (cursor.at("[")) {
        table = header();
      } else {
        values.keyAndValue(table, 0);
        cursor.expectLineEnd("the value");
      }
    }
    return definitions.outline();
  }

  private String header() {
    var array = cursor.at("[[");
    cursor.expect(array ? "[[" : "[", "expected a header");
    var names = names();
    var path = array ? definitions.element(names) : definitions.table(names);
    cursor.expect(array ? "]]" : "]", "expected " + (array ? "]]" : "]") + " after the name");
    cursor.expectLineEnd("the header");
    return path;
  }

  private List<String> names() {
    var names = new ArrayList<String>();
    do {
      cursor.skipBlanks();
      names.add(values.name());
      if (names.size() > MAX_NAMES) {
        throw cursor.wrong("tables are nested more than " + MAX_NAMES + " deep");
      }
      cursor.skipBlanks();
    } while (cursor.skip("."));
    return names;
  }
}
