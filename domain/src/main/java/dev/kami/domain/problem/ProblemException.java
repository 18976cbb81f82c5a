package dev.kami.domain.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the program: it carries problems, never just text.
 *
 * <p>Expected outcomes (a guest that traps, a denial) are results, not exceptions. Foreign
 * exceptions are translated into this one once, at the adapter's boundary, and kept as its cause.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** One problem without a technical cause. */
  public ProblemException(Problem problem) {
    this(List.of(problem), null);
  }

  /** One problem with the foreign exception that revealed it. */
  public ProblemException(Problem problem, Throwable cause) {
    this(List.of(problem), cause);
  }

  /** All problems of one reading, reported together; the list must not be empty. */
  public ProblemException(List<Problem> problems) {
    this(problems, null);
  }

  private ProblemException(List<Problem> problems, @Nullable Throwable cause) {
    super(problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")), cause);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a problem exception needs a problem");
    }
    this.problems = List.copyOf(problems);
  }

  /** {@return the problems, at least one, in the order in which they were found} */
  public List<Problem> problems() {
    return problems;
  }

  /** {@return the first problem, which decides how the whole is classified} */
  public Problem first() {
    return problems.getFirst();
  }
}
