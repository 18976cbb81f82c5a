package dev.kami.config.toml;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.NearestName;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.UserError;
import java.util.Collection;
import java.util.Optional;

/**
 * A table of a document, which knows its path.
 *
 * @param document the document, for messages
 * @param path where the table is, such as {@code mcp.arguments[0]}; empty for the uppermost
 * @param values its keys
 */
public record TomlTable(TomlDocument document, String path, JsonObject values) {

  /** {@return the path of a key of this table} */
  public String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** {@return the value of a key} */
  public Optional<JsonValue> get(String key) {
    return values.get(key);
  }

  /** Notes a problem for every key that is not known, with the nearest that is. */
  public void refuseUnknown(Collection<String> known, ProblemCollector problems) {
    values.members().keySet().stream()
        .filter(key -> !known.contains(key))
        .map(key -> unknown(key, known))
        .forEach(problems::add);
  }

  /**
   * {@return the table at a key, without keys when it is absent; empty when the value is no table,
   * which is noted}
   */
  public Optional<TomlTable> table(String key, ProblemCollector problems) {
    var value = get(key).orElse(JsonObject.EMPTY);
    if (value instanceof JsonObject table) {
      return Optional.of(new TomlTable(document, pathOf(key), table));
    }
    problems.add(wrongType(pathOf(key), value, "table", "write [" + pathOf(key) + "] on a line"));
    return Optional.empty();
  }

  /** {@return the problem of a value whose type is not the right one} */
  public UserError wrongType(String at, JsonValue value, String expected, String fix) {
    return document.problem(
        at,
        "wrong-type",
        at + " is of type " + TomlTypes.nameOf(value) + ", not " + expected,
        "",
        fix);
  }

  private UserError unknown(String key, Collection<String> known) {
    return document.problem(
        pathOf(key),
        "unknown-key",
        pathOf(key) + " is not known",
        NearestName.hint(key, known),
        NearestName.of(key, known)
            .map(near -> "rename it to '" + near + "'")
            .orElse("remove it; known here: " + String.join(", ", known)));
  }
}
