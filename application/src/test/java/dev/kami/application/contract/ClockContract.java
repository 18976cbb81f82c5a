package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kami.application.port.out.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Clock} does. */
public abstract class ClockContract {

  /** {@return the clock} */
  protected abstract Clock clock();

  /** {@return another clock, of the JDK, that the clock must agree with} */
  protected abstract java.time.Clock reference();

  @Test
  final void it_agrees_with_the_reference_to_a_second() {
    var before = reference().instant();
    var now = clock().now();
    var after = reference().instant();
    assertFalse(now.isBefore(before.minus(Duration.ofSeconds(1))), now::toString);
    assertFalse(now.isAfter(after.plus(Duration.ofSeconds(1))), now::toString);
  }
}
