package dev.kami.application.guests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of the tables in {@code adapters-wasm/src/test/guests/README.md}: a guest, how it must end
 * wherever it runs, and what it is run with.
 *
 * @param name the name of its module
 * @param outcome {@code completed}, {@code tool error}, {@code trap}, {@code refused}, or {@code
 *     limit:} and the name of the limit
 * @param condition what differs from other guests
 */
public record HostileGuest(String name, String outcome, Condition condition) {

  /** What a guest is run with. */
  public enum Condition {
    /** A directory to write, a million units of fuel and 30 seconds. */
    USUAL("the usual"),
    /** As much fuel as it likes: it needs more than a million to show what it shows. */
    MUCH_FUEL("much fuel"),
    /** A fraction of a second: it spends time rather than fuel. */
    LITTLE_TIME("little time"),
    /** A directory that it cannot change. */
    READ_ONLY("a directory to read"),
    /** The usual, but no JSON as its input: it cannot be shown from outside. */
    IN_PROCESS("a text as its input, in process only");

    private final String words;

    Condition(String words) {
      this.words = words;
    }
  }

  private static final Pattern ROW =
      Pattern.compile(
          "\\| ([a-z0-9*-]+) \\| (completed|tool error|trap|refused|limit: [a-z]+) \\|.*");

  /**
   * {@return every built guest}
   *
   * @param tests the folder {@code adapters-wasm/src/test}
   */
  public static List<HostileGuest> all(Path tests) {
    try (var built = Files.list(tests.resolve("resources/guests"))) {
      var rows = Files.readAllLines(tests.resolve("guests/README.md"));
      return built
          .map(file -> file.getFileName().toString().replace(".wasm", ""))
          .sorted()
          .map(name -> new HostileGuest(name, outcome(name, rows), condition(name, rows)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String outcome(String guest, List<String> rows) {
    for (var row : rows) {
      var matcher = ROW.matcher(row);
      if (matcher.matches() && guest.matches(matcher.group(1).replace("*", ".*"))) {
        return matcher.group(2);
      }
    }
    throw new AssertionError("the README does not say how '" + guest + "' ends");
  }

  private static Condition condition(String guest, List<String> rows) {
    for (var condition : Condition.values()) {
      if (rows.contains("| " + guest + " | " + condition.words + " |")) {
        return condition;
      }
    }
    return Condition.USUAL;
  }

  @Override
  public String toString() {
    return name + " ends with " + outcome;
  }
}
