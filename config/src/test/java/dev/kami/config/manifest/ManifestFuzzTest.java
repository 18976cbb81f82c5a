package dev.kami.config.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.kami.application.memory.KnownJson;
import dev.kami.domain.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, reading it ends soon: with a manifest or with problems, nothing else. */
final class ManifestFuzzTest {

  private static final int ROUNDS = 4000;
  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "\"\"\"",
          "'''",
          "[",
          "]",
          "[[",
          "]]",
          "{",
          "}",
          "=",
          ",",
          ".",
          "#",
          "\n",
          "\r\n",
          "\\",
          "\\u0022",
          "\\u005c",
          "$1",
          "1",
          "0x1",
          "1_0",
          "-",
          "e5",
          "true",
          "[tool]",
          "[mcp]",
          "[[mcp.arguments]]",
          "[mcp.arguments.default]",
          "x = 1",
          "é",
          "😀",
          "\u2028",
          "\0",
          "{}",
          "[]",
          "1979-05-27",
          "default = { a = [1, 2] }");

  @TempDir private Path folder;

  @Test
  void a_mutated_manifest_is_read_or_refused() throws IOException {
    var file = folder.resolve("tool.toml");
    for (var seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder(new TomlManifestReaderTest().complete());
      for (var edits = 1 + random.nextInt(4); edits > 0; edits--) {
        mutate(text, random);
      }
      Files.writeString(file, text.toString().replace("\ud83d", "").replace("\ude00", ""));
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readOrRefuse(file), "seed " + seed);
    }
  }

  @Test
  void a_comment_or_a_blank_anywhere_between_lines_changes_nothing() throws IOException {
    var plain = new TomlManifestReaderTest().minimal();
    var expected = read(plain);
    for (var seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      plain.lines().forEach(line -> text.append(noise(random)).append(line).append(tail(random)));
      assertEquals(expected, read(text.toString()), "seed " + seed);
    }
  }

  private Object read(String text) throws IOException {
    return new TomlManifestReader(new KnownJson())
        .read(Files.writeString(folder.resolve("tool.toml"), text));
  }

  private static boolean readOrRefuse(Path file) {
    try {
      return new TomlManifestReader(new KnownJson()).read(file).id().value().isEmpty();
    } catch (ProblemException e) {
      return e.problems().isEmpty();
    }
  }

  private static void mutate(StringBuilder text, Random random) {
    var at = random.nextInt(text.length() + 1);
    var end = Math.min(text.length(), at + 1 + random.nextInt(12));
    switch (random.nextInt(3)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      default -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
    }
  }

  private static String noise(Random random) {
    return List.of("", "\n", "# a \" comment ]\n", "\t\r\n", "  ").get(random.nextInt(5));
  }

  private static String tail(Random random) {
    return List.of("\n", "\r\n", " # = [ '\n", "\t\n").get(random.nextInt(4));
  }
}
