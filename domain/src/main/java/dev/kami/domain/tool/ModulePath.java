package dev.kami.domain.tool;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;

/**
 * Where a manifest says its module lies: a relative path with {@code /} that stays inside the
 * manifest's folder on every operating system.
 *
 * @param value the path, such as {@code fetch_url.wasm} or {@code build/tool.wasm}
 */
public record ModulePath(String value) {

  /**
   * Checks the form; whether a file is there is not known here.
   *
   * @throws ProblemException {@code tool.module-outside}
   */
  public ModulePath {
    if (!InnerPath.staysInside(value)) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.INVALID,
              "tool.module-outside",
              "'" + Printable.clip(value) + "' is not a path inside the tool's folder",
              "the module is named relative to tool.toml, without '..', drive or backslash",
              "put the .wasm file beside tool.toml and name it, such as wasm = \"my_tool.wasm\""));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
