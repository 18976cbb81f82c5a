package dev.kami.config.toml;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the keys of a table by type, and notes what is wrong instead of stopping. An empty answer
 * means that the key is absent or was noted as wrong.
 *
 * @param table the table
 * @param problems where everything wrong is noted
 */
public record TomlFields(TomlTable table, ProblemCollector problems) {

  /**
   * {@return the value made of a string that must be there}
   *
   * @param example a good value, for the message
   */
  public <T> Optional<T> required(String key, Function<String, T> maker, String example) {
    if (table.get(key).isEmpty()) {
      var path = table.pathOf(key);
      problems.add(
          table
              .document()
              .problem(
                  table.path(),
                  "missing-key",
                  path + " is missing",
                  "",
                  "add to " + table.path() + ": " + key + " = " + TomlNotation.quote(example)));
    }
    return optional(key, maker);
  }

  /** {@return the value made of a string} */
  public <T> Optional<T> optional(String key, Function<String, T> maker) {
    return text(key).flatMap(text -> made(key, text, maker));
  }

  /** {@return the string at a key} */
  public Optional<String> text(String key) {
    return typed(
        key,
        "string",
        "\"…\"",
        value -> value instanceof JsonString(var text) ? Optional.of(text) : Optional.empty());
  }

  /** {@return the boolean at a key} */
  public Optional<Boolean> flag(String key) {
    return typed(
        key,
        "boolean",
        "true",
        value -> value instanceof JsonBoolean(var flag) ? Optional.of(flag) : Optional.empty());
  }

  /** {@return the integer at a key} */
  public Optional<Long> integer(String key) {
    return typed(key, "integer", "1000", TomlTypes::integer);
  }

  /** {@return the values made of an array of strings; without those that were noted as wrong} */
  public <T> List<T> texts(String key, Function<String, T> maker) {
    var made = new ArrayList<T>();
    var items = items(key);
    for (var i = 0; i < items.size(); i++) {
      var element = key + "[" + i + "]";
      if (items.get(i) instanceof JsonString(var text)) {
        made(element, text, maker).ifPresent(made::add);
      } else {
        var path = table.pathOf(element);
        problems.add(table.wrongType(path, items.get(i), "string", "put it in quotes"));
      }
    }
    return made;
  }

  /** {@return the tables of an array of tables; without elements that were noted as wrong} */
  public List<TomlTable> tables(String key) {
    var tables = new ArrayList<TomlTable>();
    var items = items(key);
    for (var i = 0; i < items.size(); i++) {
      var path = table.pathOf(key) + "[" + i + "]";
      if (items.get(i) instanceof JsonObject object) {
        tables.add(new TomlTable(table.document(), path, object));
      } else {
        var fix = "write [[" + table.pathOf(key) + "]] for each";
        problems.add(table.wrongType(path, items.get(i), "table", fix));
      }
    }
    return tables;
  }

  /** {@return what the maker makes; its problems are noted with file, line and path} */
  public <V, T> Optional<T> made(String key, V value, Function<V, T> maker) {
    return located(table.pathOf(key), () -> maker.apply(value));
  }

  /**
   * {@return what the maker makes; its problems are noted with file, line and this table's path}
   */
  public <T> Optional<T> made(Supplier<T> maker) {
    return located(table.path(), maker);
  }

  private List<JsonValue> items(String key) {
    Optional<List<JsonValue>> items =
        typed(
            key,
            "array",
            "[…]",
            value -> value instanceof JsonArray(var found) ? Optional.of(found) : Optional.empty());
    return items.orElse(List.of());
  }

  private <T> Optional<T> typed(
      String key, String type, String example, Function<JsonValue, Optional<T>> cast) {
    var value = table.get(key);
    var typed = value.flatMap(cast);
    if (value.isPresent() && typed.isEmpty()) {
      var fix = "write it as in: " + key + " = " + example;
      problems.add(table.wrongType(table.pathOf(key), value.get(), type, fix));
    }
    return typed;
  }

  private <T> Optional<T> located(String path, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (ProblemException e) {
      e.problems().forEach(problem -> problems.add(located(path, problem)));
      return Optional.empty();
    }
  }

  private Problem located(String path, Problem problem) {
    var cause = table.document().where(path) + ": " + path + ": " + problem.cause();
    return switch (problem) {
      case UserError(var kind, var code, _, var hint, var fix) ->
          new UserError(kind, code, cause, hint, fix);
      case GuestFault _, SystemFault _ -> problem;
    };
  }
}
