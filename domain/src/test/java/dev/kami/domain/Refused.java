package dev.kami.domain;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Looks at the problems with which a piece of code refuses; fails the test when it does not. */
public final class Refused {

  private Refused() {}

  /** {@return the first problem} */
  public static Problem by(Executable code) {
    return assertThrows(ProblemException.class, code).first();
  }

  /** {@return the codes of all problems} */
  public static List<String> codes(Executable code) {
    return assertThrows(ProblemException.class, code).problems().stream()
        .map(Problem::code)
        .toList();
  }
}
