package dev.kami.domain.tool;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.problem.Problem;
import java.util.List;

/** What the check of an input against the declared arguments found. */
public sealed interface InputCheck {

  /**
   * The input fits.
   *
   * @param input the input with defaults filled in: what the guest gets
   */
  record Accepted(JsonObject input) implements InputCheck {}

  /**
   * The input does not fit.
   *
   * @param problems every one that was found, at least one, each with the path of the member
   */
  record Rejected(List<Problem> problems) implements InputCheck {

    /** Takes a copy. */
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
