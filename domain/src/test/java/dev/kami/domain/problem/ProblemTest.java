package dev.kami.domain.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProblemTest {

  private static final Problem ONE = problem("one", "hint", "fix");
  private static final Problem TWO = problem("two", "", "");

  @Test
  void a_sentence_holds_what_is_known() {
    assertEquals("one; hint; to fix: fix", ONE.sentence());
    assertEquals("two", TWO.sentence());
  }

  @Test
  void an_exception_carries_its_problems_and_its_cause() {
    var cause = new IllegalStateException("foreign");
    var exception = new ProblemException(ONE, cause);
    assertSame(cause, exception.getCause());
    assertSame(ONE, exception.first());
    var both = new ProblemException(List.of(ONE, TWO));
    assertEquals(List.of(ONE, TWO), both.problems());
    assertEquals("one; hint; to fix: fix\ntwo", both.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new ProblemException(List.of()));
  }

  @Test
  void a_collector_goes_on_after_a_problem_and_throws_all_at_the_end() {
    var collector = new ProblemCollector();
    collector.throwIfAny();
    assertEquals(Optional.of(1), collector.attempt(() -> 1));
    assertEquals(Optional.empty(), collector.attempt(ProblemTest::fail));
    collector.add(TWO);
    assertEquals(List.of(ONE, TWO), collector.problems());
    var thrown = assertThrows(ProblemException.class, collector::throwIfAny);
    assertEquals(List.of(ONE, TWO), thrown.problems());
  }

  @Test
  void a_strangers_text_is_quoted_on_one_short_harmless_line() {
    assertEquals("a b c\ufffd[31m", Printable.clip("a\nb\tc\u001b[31m"));
    assertEquals("x".repeat(80) + "…", Printable.clip("x".repeat(100)));
    assertEquals("x".repeat(79) + "\ufffd…", Printable.clip("x".repeat(79) + "🌦 and more"));
    assertEquals("می‌خواهم", Printable.clip("می‌خواهم"));
  }

  private static int fail() {
    throw new ProblemException(ONE);
  }

  private static Problem problem(String cause, String hint, String fix) {
    return new UserError(UserError.Kind.INVALID, "test." + cause, cause, hint, fix);
  }
}
