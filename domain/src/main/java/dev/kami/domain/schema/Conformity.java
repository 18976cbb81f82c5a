package dev.kami.domain.schema;

import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Problem;
import java.util.List;

/**
 * What came out of comparing a value with a schema.
 *
 * @param value the value that was compared
 * @param problems all that is wrong with it, a hundred at most, in its order, each with the path of
 *     the place; empty when it conforms
 */
public record Conformity(JsonValue value, List<Problem> problems) {

  /** Takes a copy. */
  public Conformity {
    problems = List.copyOf(problems);
  }

  static Conformity of(JsonValue value, List<Problem> problems) {
    return new Conformity(value, problems);
  }
}
