package dev.kami.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.domain.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares problems with a file that shows them as people read them. */
public final class Golden {

  private Golden() {}

  /**
   * Demands that the problems are those of a file beside the test class.
   *
   * @param folder a folder whose path is written as FOLDER in the file
   */
  public static void assertProblems(Class<?> test, String file, Path folder, List<Problem> problems)
      throws IOException {
    var actual =
        problems.stream()
            .map(Golden::show)
            .collect(Collectors.joining("\n"))
            .replace(folder.toString(), "FOLDER");
    try (var in = test.getResourceAsStream(file)) {
      var expected = Objects.requireNonNull(in, file).readAllBytes();
      assertEquals(new String(expected, StandardCharsets.UTF_8), actual);
    }
  }

  private static String show(Problem problem) {
    var text = problem.code() + "\n  " + problem.cause() + "\n";
    var hint = problem.hint().isEmpty() ? "" : "  hint: " + problem.hint() + "\n";
    return text + hint + "  fix:  " + problem.fix() + "\n";
  }
}
