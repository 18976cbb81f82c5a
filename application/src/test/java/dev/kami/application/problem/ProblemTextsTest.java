package dev.kami.application.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The words of every problem, reviewed in {@code problems.txt}. After a change that is meant, copy
 * {@code target/problems.txt} over it and review the difference.
 */
final class ProblemTextsTest {

  private static final Path REVIEWED =
      Path.of("src/test/resources/dev/kami/application/problem/problems.txt");
  private static final Pattern CODE =
      Pattern.compile(
          "\"((?:tool|argument|result|schema|input|answer|policy|settings|call)\\.[a-z-]+)\"");

  @TempDir private Path data;

  @Test
  void the_words_of_every_problem_are_the_reviewed_ones() throws IOException {
    var actual =
        AllProblems.provoked(data).stream()
            .map(ProblemTextsTest::text)
            .collect(Collectors.joining("\n"));
    Files.writeString(Path.of("target/problems.txt"), actual);
    assertEquals(Files.readString(REVIEWED), actual);
  }

  @Test
  void no_problem_of_the_source_is_left_out() throws IOException {
    var inSource = new TreeSet<String>();
    for (var root : new String[] {"../domain/src/main/java", "src/main/java"}) {
      try (var files = Files.walk(Path.of(root))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          CODE.matcher(Files.readString(file))
              .results()
              .map((MatchResult found) -> found.group(1))
              .forEach(inSource::add);
        }
      }
    }
    var provoked =
        AllProblems.provoked(data).stream()
            .map(Problem::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(inSource, provoked);
    assertTrue(provoked.contains("tool.not-found"));
  }

  private static String text(Problem problem) {
    var family =
        switch (problem) {
          case UserError error -> "user error, " + error.kind();
          case GuestFault fault -> "guest fault, " + fault.kind();
          case SystemFault fault -> "system fault, " + fault.kind();
        };
    return problem.code()
        + " ("
        + family
        + ")\n"
        + line("cause", problem.cause())
        + line("hint", problem.hint())
        + line("fix", problem.fix());
  }

  private static String line(String name, String text) {
    return text.isEmpty() ? "" : "  " + name + ": " + text + "\n";
  }
}
