package dev.kami.config.toml;

import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.nio.file.Path;

/**
 * Makes the problems of a text that cannot be read.
 *
 * @param family what the file is for
 * @param file what the text is called
 */
record SyntaxErrors(TomlFamily family, Path file) {

  /** {@return the problem of a text that is not TOML} */
  ProblemException wrong(int line, int column, String what) {
    return at(line, column, what, "", "correct line " + line + " of " + file);
  }

  /** {@return the problem of TOML that is not read here, with another way to write it} */
  ProblemException unsupported(int line, int column, String feature, String instead) {
    return at(
        line,
        column,
        "TOML feature not supported: " + feature,
        "files are read as TOML 0.4, and what would be misread is refused",
        instead);
  }

  /** {@return the problem of a text that passed the screen and could not be read all the same} */
  ProblemException unreadable(Throwable cause) {
    return new ProblemException(
        new UserError(
            UserError.Kind.INVALID,
            family.code("syntax"),
            file + " cannot be read as TOML",
            TomlNotation.plain(String.valueOf(cause.getMessage())),
            "write it more simply: a key and a value on each line"),
        cause);
  }

  private ProblemException at(int line, int column, String what, String hint, String fix) {
    return new ProblemException(
        new UserError(
            UserError.Kind.INVALID,
            family.code("syntax"),
            file + ":" + line + ": " + what + " at line " + line + ", column " + column,
            hint,
            fix));
  }
}
