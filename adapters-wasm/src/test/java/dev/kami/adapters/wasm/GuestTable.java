package dev.kami.adapters.wasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tables of {@code src/test/guests/README.md}: which guest must end how. */
final class GuestTable {

  private static final Pattern ROW =
      Pattern.compile("\\| ([a-z0-9*-]+) \\| (completed|tool error|trap|limit|refused) \\|.*");

  private GuestTable() {}

  /** {@return the outcome of every built guest, by name} */
  static Map<String, String> outcomes() {
    try (var built = Files.list(Path.of("src/test/resources/guests"))) {
      var rows = Files.readAllLines(Path.of("src/test/guests/README.md"));
      var outcomes = new TreeMap<String, String>();
      built
          .map(file -> file.getFileName().toString().replace(".wasm", ""))
          .forEach(guest -> outcomes.put(guest, outcome(guest, rows)));
      return outcomes;
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
    throw new AssertionError("src/test/guests/README.md does not say how '" + guest + "' ends");
  }
}
