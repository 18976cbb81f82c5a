package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Executes every {@code bash} block of the deployment guide, in order, as the guide says of itself.
 */
class DeploymentGuideIT {

  private static final Path GUIDE = Path.of("..", "docs", "deployment.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\n(.*?)^```$");
  private static final String PRINTS = "# prints: ";
  private static final String EXIT = "# exit: ";

  @TempDir private Path work = Path.of("replaced");

  @Test
  void every_command_of_the_guide_does_what_the_guide_says() throws IOException {
    for (var program : List.of("sqlite3", "python3")) {
      assumeTrue(KamiProcess.isOnPath(program), program + " is not on the path");
    }
    copyExamples();
    var blocks = BLOCK.matcher(Files.readString(GUIDE)).results().map(b -> b.group(1)).toList();
    assertTrue(blocks.size() > 10, "the guide has commands");
    for (var block : blocks) {
      var ended = KamiProcess.in(work).shell(script(block));
      assertEquals(0, ended.status(), () -> block + "\n" + ended.out() + ended.err());
      promisedBy(block)
          .forEach(text ->
              assertTrue(
                  ended.out().contains(text),
                  () -> "'" + text + "' in the output of\n" + block + "\n" + ended.out()));
    }
  }

  /** The block as a script that ends at the first line that does not end as the guide says. */
  private static String script(String block) {
    var lines = new ArrayList<String>();
    for (var line : block.lines().toList()) {
      if (line.startsWith(EXIT)) {
        var command = lines.removeLast();
        lines.add("code=0; " + command + " || code=$?");
        lines.add("test $code = " + line.substring(EXIT.length()) + " || exit 99");
      } else {
        lines.add(line);
      }
    }
    return "set -e\n" + String.join("\n", lines) + "\n";
  }

  private static List<String> promisedBy(String block) {
    return block
        .lines()
        .filter(line -> line.startsWith(PRINTS))
        .map(line -> line.substring(PRINTS.length()))
        .toList();
  }

  private void copyExamples() throws IOException {
    try (var files = Files.walk(KamiProcess.EXAMPLES)) {
      for (var file : files.toList()) {
        Files.copy(
            file,
            work.resolve("examples").resolve(KamiProcess.EXAMPLES.relativize(file).toString()));
      }
    }
  }
}
