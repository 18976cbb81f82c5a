package dev.kami.domain.tool;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.Arrays;

/**
 * Where a manifest says its module lies: a relative path with {@code /} that stays inside the
 * manifest's folder on every operating system.
 *
 * @param value the path, such as {@code fetch_url.wasm} or {@code build/tool.wasm}
 */
public record ModulePath(String value) {

  private static final int MAX_LENGTH = 1024;

  /**
   * Checks the form; whether a file is there is not known here.
   *
   * @throws ProblemException {@code tool.module-outside}
   */
  public ModulePath {
    if (!staysInside(value)) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "tool.module-outside",
              "'" + Printable.clip(value) + "' is not a path inside the tool's folder",
              "the module is named relative to tool.toml, without '..', drive or backslash",
              "put the .wasm file beside tool.toml and name it, such as wasm = \"my_tool.wasm\""));
    }
  }

  /** Windows drops dots and blanks at the end of a name, so that {@code ".. "} would lead out. */
  private static boolean staysInside(String path) {
    return !path.isEmpty()
        && path.length() <= MAX_LENGTH
        && path.codePoints().noneMatch(c -> c == '\\' || c == ':' || Printable.isControl(c))
        && Arrays.stream(path.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.endsWith(".") || part.endsWith(" "));
  }

  @Override
  public String toString() {
    return value;
  }
}
