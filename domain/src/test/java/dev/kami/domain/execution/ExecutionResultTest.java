package dev.kami.domain.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.domain.policy.Denial;
import dev.kami.domain.problem.GuestFault;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExecutionResultTest {

  @Test
  void an_answer_is_a_success_even_when_something_was_denied() {
    var denial = new Denial("opening /x", "no grant covers it", "");
    var result = new ExecutionResult(new Outcome.Completed("42"), Usage.NONE, List.of(denial));
    assertEquals(true, result.success());
    assertEquals("42", result.content());
    assertEquals("denied: opening /x because no grant covers it", denial.sentence());
  }

  @Test
  void a_failure_is_told_in_a_sentence() {
    var fault = new GuestFault(GuestFault.Kind.LIMIT, "limit.fuel", "gone", "", "raise max_fuel");
    var result = new ExecutionResult(new Outcome.Failed(fault), Usage.NONE, List.of());
    assertEquals(false, result.success());
    assertEquals("gone; to fix: raise max_fuel", result.content());
  }
}
