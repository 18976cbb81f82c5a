package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.port.out.HostEnvironment;
import dev.kami.domain.policy.EnvironmentName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link HostEnvironment} does. */
public abstract class HostEnvironmentContract {

  /** {@return the environment} */
  protected abstract HostEnvironment environment();

  /** {@return the name of a variable that is set} */
  protected abstract EnvironmentName known();

  /** {@return the value of the variable that is set} */
  protected abstract String knownValue();

  @Test
  final void a_variable_that_is_set_has_its_value() {
    assertEquals(Optional.of(knownValue()), environment().value(known()));
  }

  @Test
  final void a_variable_that_is_not_set_has_none() {
    var unknown = new EnvironmentName("KAMI_CONTRACT_SURELY_NOT_SET");
    assertEquals(Optional.empty(), environment().value(unknown));
  }
}
