package dev.kami.config.toml;

import dev.kami.domain.problem.ProblemException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a text has defined so far, so that nothing is defined twice; and where. */
final class Definitions {

  private enum Kind {
    /** Brought about by the header of a table in it. */
    IMPLICIT_TABLE,
    /** Has a header of its own. */
    TABLE,
    /** Has a header in double brackets for each element. */
    TABLES,
    /** The value of a key, inline tables and arrays included. */
    VALUE
  }

  /** toml4j's time grows with the square of it. */
  private static final int MAX_PATHS = 10_000;

  private final TextCursor cursor;
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  Definitions(TextCursor cursor) {
    this.cursor = cursor;
  }

  TomlOutline outline() {
    return new TomlOutline(cursor.withoutComments(), lines);
  }

  /** {@return the path of the table whose header names it so} */
  String table(List<String> names) {
    var path = join(parent(names), names.getLast());
    var before = kinds.put(path, Kind.TABLE);
    if (before != null && before != Kind.IMPLICIT_TABLE) {
      throw twice(path);
    }
    note(path, cursor.line());
    return path;
  }

  /** {@return the path of a new element of the array of tables whose header names it so} */
  String element(List<String> names) {
    requireHeaders(names.subList(0, names.size() - 1));
    var path = join(parent(names), names.getLast());
    var before = kinds.put(path, Kind.TABLES);
    if (before != null && before != Kind.TABLES) {
      throw twice(path);
    }
    note(path, lines.getOrDefault(path, cursor.line()));
    var element = path + "[" + (lengths.merge(path, 1, Integer::sum) - 1) + "]";
    note(element, cursor.line());
    return element;
  }

  /** {@return the path of a new key of a table} */
  String key(String table, String name) {
    var path = join(table, name);
    if (kinds.put(path, Kind.VALUE) != null) {
      throw twice(path);
    }
    note(path, cursor.line());
    return path;
  }

  /** {@return the path of a new element of an array that is a value} */
  String item(String array, int index) {
    var path = array + "[" + index + "]";
    note(path, cursor.line());
    return path;
  }

  /** toml4j puts the inline tables of an element into the wrong table when a header is absent. */
  private void requireHeaders(List<String> names) {
    for (var i = 1; i <= names.size(); i++) {
      var path = join(parent(names.subList(0, i)), names.get(i - 1));
      if (kinds.getOrDefault(path, Kind.IMPLICIT_TABLE) == Kind.IMPLICIT_TABLE) {
        throw cursor.unsupported(
            "array of tables in a table without a header of its own before it",
            "put [" + String.join(".", names.subList(0, i)) + "] before it");
      }
    }
  }

  private String parent(List<String> names) {
    var path = "";
    for (var name : names.subList(0, names.size() - 1)) {
      path = join(path, name);
      var kind = kinds.getOrDefault(path, Kind.IMPLICIT_TABLE);
      kinds.put(path, kind);
      note(path, lines.getOrDefault(path, cursor.line()));
      path =
          switch (kind) {
            case IMPLICIT_TABLE, TABLE -> path;
            case TABLES -> path + "[" + (lengths.getOrDefault(path, 1) - 1) + "]";
            case VALUE -> throw twice(path);
          };
    }
    return path;
  }

  private void note(String path, int line) {
    lines.put(path, line);
    if (lines.size() > MAX_PATHS) {
      throw cursor.wrong("there are more than " + MAX_PATHS + " keys and elements");
    }
  }

  private ProblemException twice(String path) {
    return cursor.wrong(path + " is defined twice, first in line " + lines.get(path));
  }

  private static String join(String table, String name) {
    return table.isEmpty() ? name : table + "." + name;
  }
}
