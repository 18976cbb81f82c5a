package dev.kami.adapters.cli.command;

import java.nio.file.Path;

/** Where the input of a call comes from. */
sealed interface InputSource {
  /**
   * The command line itself.
   *
   * @param json the text, not checked
   */
  record Inline(String json) implements InputSource {}

  /**
   * A file.
   *
   * @param path the file
   */
  record File(Path path) implements InputSource {}

  /** Standard input. */
  record Stdin() implements InputSource {}
}
