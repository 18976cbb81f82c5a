package dev.kami.application.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.fixture.Thrown;
import dev.kami.domain.policy.ResourceLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExecutionSettingsTest {

  private static final ResourceLimits LIMITS = new ResourceLimits(1, Duration.ofSeconds(1), 1, 1);

  @Test
  void one_at_a_time_and_one_cached_module_will_do() {
    assertEquals(1, new ExecutionSettings(1, 1, LIMITS).maxConcurrent());
  }

  @Test
  void zero_is_refused_for_each_of_them() {
    assertEquals(
        List.of("settings.not-positive", "settings.not-positive"),
        Thrown.codes(() -> new ExecutionSettings(0, 0, LIMITS)));
    var problem = Thrown.problem(() -> new ExecutionSettings(-1, 1, LIMITS));
    assertEquals("the number of concurrent executions cannot be -1", problem.cause());
  }
}
