package dev.kami.domain.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.domain.policy.Limit;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NearLimitTest {

  private static final ResourceLimits LIMITS =
      new ResourceLimits(64 * ResourceLimits.MEGABYTE, Duration.ofSeconds(5), 1000, 500);

  @Test
  void four_fifths_of_a_limit_are_near_it_and_less_is_not() {
    assertEquals(List.of(), near(new Usage(Duration.ofMillis(3999), 799, 50_000_000, 399)));
    assertEquals(
        List.of(Limit.FUEL, Limit.TIME, Limit.MEMORY, Limit.OUTPUT),
        near(new Usage(Duration.ofSeconds(4), 800, 60_000_000, 400)));
  }

  @Test
  void the_warning_names_use_limit_and_key() {
    var warnings =
        compared(new Outcome.Completed("done"), new Usage(Duration.ZERO, 900, 0, 450)).nearLimits();
    assertEquals(
        List.of(
            "near a limit: the tool used 900 of its 1000 units of fuel; to raise it: set max_fuel"
                + " above 1000 under [security] in its tool.toml and install it again; with 'kami"
                + " run' pass --fuel",
            "near a limit: the tool used 450 of its 500 bytes of output; to raise it: make the tool"
                + " write less, or raise max_output_mb under [sandbox] in config.toml"
                + " (--max-output-mb)"),
        warnings.stream().map(NearLimit::sentence).toList());
  }

  @Test
  void a_call_that_reached_a_limit_needs_no_warning() {
    var fault = new GuestFault(GuestFault.Kind.LIMIT, "limit.fuel", "gone", "", "");
    var usage = new Usage(Duration.ZERO, 1000, 0, 0);
    assertEquals(List.of(), compared(new Outcome.Failed(fault), usage).nearLimits());
  }

  @Test
  void a_call_that_failed_for_another_reason_is_warned_all_the_same() {
    var fault = new GuestFault(GuestFault.Kind.TRAP, "guest.trap", "unreachable", "", "");
    var usage = new Usage(Duration.ZERO, 900, 0, 0);
    assertEquals(
        List.of(Limit.FUEL),
        compared(new Outcome.Failed(fault), usage).nearLimits().stream()
            .map(NearLimit::limit)
            .toList());
  }

  private static List<Limit> near(Usage usage) {
    return compared(new Outcome.Completed(""), usage).nearLimits().stream()
        .map(NearLimit::limit)
        .toList();
  }

  private static ExecutionResult compared(Outcome outcome, Usage usage) {
    return new ExecutionResult(outcome, usage, List.of()).comparedWith(LIMITS);
  }
}
