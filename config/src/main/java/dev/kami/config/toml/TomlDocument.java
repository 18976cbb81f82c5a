package dev.kami.config.toml;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.problem.UserError;
import java.nio.file.Path;
import java.util.Map;

/**
 * A file that was read: its values, and the line of every key and element.
 *
 * @param family what the file is for
 * @param file where it lies, for messages
 * @param root its tables and keys, in the order of the file
 * @param lines line by path, such as {@code mcp.arguments[0].type}; lines count from 1
 */
public record TomlDocument(
    TomlFamily family, Path file, JsonObject root, Map<String, Integer> lines) {

  /** Takes a copy. */
  public TomlDocument {
    lines = Map.copyOf(lines);
  }

  /** {@return the document's uppermost table} */
  public TomlTable table() {
    return new TomlTable(this, "", root);
  }

  /** {@return file and line of a path as messages begin with them: {@code /a/tool.toml:3}} */
  public String where(String path) {
    var line = lines.get(path);
    return line == null ? file.toString() : file + ":" + line;
  }

  /**
   * {@return a problem at a path}
   *
   * @param code the code after the family, such as {@code unknown-key}
   * @param what what is wrong, with the key's path
   */
  public UserError problem(String path, String code, String what, String hint, String fix) {
    return new UserError(
        UserError.Kind.INVALID, family.code(code), where(path) + ": " + what, hint, fix);
  }
}
