package dev.kami.adapters.mcp.wire;

import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** Problems in words, for agents. */
public final class Sentences {

  private Sentences() {}

  /** {@return all problems of the exception, one a line} */
  public static String of(ProblemException problems) {
    return of(problems.problems());
  }

  /** {@return all problems, one a line} */
  public static String of(List<Problem> problems) {
    return problems.stream().map(Problem::sentence).collect(Collectors.joining("\n"));
  }
}
