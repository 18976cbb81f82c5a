package dev.kami.adapters.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a result is printed as. */
enum OutputFormat {
  /** For people. */
  TEXT("text"),
  /** For programs. */
  JSON("json");

  private final String word;

  OutputFormat(String word) {
    this.word = word;
  }

  /** {@return the format that {@code --output} names} */
  static Optional<OutputFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** {@return the words of {@code --output}} */
  static List<String> words() {
    return Arrays.stream(values()).map(format -> format.word).toList();
  }
}
