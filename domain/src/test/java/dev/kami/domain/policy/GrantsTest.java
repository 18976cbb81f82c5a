package dev.kami.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.domain.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrantsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final ResourceLimits DEFAULTS = new ResourceLimits(1, SECOND, 2, 3);

  @Test
  void nothing_is_granted_unless_it_is_named() {
    assertEquals(NetworkPolicy.DENY_ALL, SecurityPolicy.DENY_ALL.network());
    assertEquals(FileAccess.NONE, SecurityPolicy.DENY_ALL.files());
    assertEquals(List.of(), SecurityPolicy.DENY_ALL.environment());
    assertEquals(RequestedLimits.DEFAULTS, SecurityPolicy.DENY_ALL.limits());
  }

  @Test
  void file_access_has_three_keywords() {
    assertEquals(List.of("none", "read-only", "sandbox"), FileAccess.keywords());
    assertEquals(Optional.of(FileAccess.READ_ONLY), FileAccess.of("read-only"));
    assertEquals(Optional.empty(), FileAccess.of("READ_ONLY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"API_KEY", "_x", "a1"})
  void a_variable_is_named_in_full(String name) {
    assertEquals(name, new EnvironmentName(name).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1A", "A-B", "A=B", "A*", "*", "A B", "A\n", "É", "A\0"})
  void anything_else_is_no_variable(String name) {
    assertEquals("policy.bad-environment-name", Refused.by(() -> new EnvironmentName(name)).code());
  }

  @Test
  void what_is_not_requested_follows_the_defaults() {
    assertEquals(DEFAULTS, RequestedLimits.DEFAULTS.over(DEFAULTS));
    assertEquals(
        new ResourceLimits(4096L * 1024 * 1024, Duration.ofMillis(5), Long.MAX_VALUE, 3),
        limits(4096, 5, Long.MAX_VALUE).over(DEFAULTS));
  }

  @Test
  void every_limit_that_is_out_of_range_is_a_problem() {
    assertEquals(
        List.of("policy.bad-limit", "policy.bad-limit", "policy.bad-limit"),
        Refused.codes(() -> limits(0, 0, 0)));
    assertEquals(1, Refused.codes(() -> limits(4097, 1, 1)).size());
    assertEquals(1, Refused.codes(() -> limits(1, ResourceLimits.MAX_MILLIS + 1, 1)).size());
    assertEquals(1, Refused.codes(() -> limits(1, 1, Long.MIN_VALUE)).size());
    assertEquals(30, limits(1, ResourceLimits.MAX_MILLIS, 1).over(DEFAULTS).time().toDays());
  }

  @Test
  void a_limit_of_nothing_cannot_be_enforced() {
    assertThrows(IllegalArgumentException.class, () -> new ResourceLimits(0, SECOND, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new ResourceLimits(1, Duration.ZERO, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new ResourceLimits(1, SECOND, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new ResourceLimits(1, SECOND, 1, 0));
  }

  private static RequestedLimits limits(int memoryMb, long millis, long fuel) {
    return new RequestedLimits(
        OptionalInt.of(memoryMb), OptionalLong.of(millis), OptionalLong.of(fuel));
  }
}
