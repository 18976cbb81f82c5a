package dev.kami.config.toml;

import java.nio.file.Path;

/**
 * Reads TOML files of one family. Safe for use by several threads.
 *
 * @param family what the files are for
 */
public record TomlReader(TomlFamily family) {

  /**
   * {@return the document in a file}
   *
   * @throws dev.kami.domain.problem.ProblemException with the family's {@code not-found}, {@code
   *     unreadable} or {@code syntax}
   */
  public TomlDocument read(Path file) {
    return parse(file, new TomlText(family).load(file));
  }

  /**
   * {@return the document in a text}
   *
   * @param file what the text is called in messages
   * @throws dev.kami.domain.problem.ProblemException with the family's {@code syntax}
   */
  public TomlDocument parse(Path file, String text) {
    var errors = new SyntaxErrors(family, file);
    var clean = withoutMark(text).replace("\r\n", "\n");
    var outline = new TomlScreen(clean, errors).outline();
    try {
      return new TomlDocument(family, file, new TomlTree(outline).read(), outline.lines());
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw errors.unreadable(e);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
