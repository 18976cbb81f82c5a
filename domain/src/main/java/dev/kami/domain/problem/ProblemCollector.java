package dev.kami.domain.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gathers the problems of one reading, so that a file's author sees all of them at once.
 *
 * <p>Not thread-safe: one collector serves one reading.
 */
public final class ProblemCollector {

  private final List<Problem> problems = new ArrayList<>();

  /** Notes a problem and goes on. */
  public void add(Problem problem) {
    problems.add(problem);
  }

  /** {@return the value, or empty after noting the problems that kept it from being made} */
  public <T> Optional<T> attempt(Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (ProblemException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /** {@return the problems so far, in the order in which they were noted} */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Throws all that was noted; does nothing when there was nothing. */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }
}
