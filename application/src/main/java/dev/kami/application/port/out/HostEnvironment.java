package dev.kami.application.port.out;

import dev.kami.domain.policy.EnvironmentName;
import java.util.Optional;

/** The environment variables of the host, asked by name only. */
@FunctionalInterface
public interface HostEnvironment {

  /** {@return the variable's value; empty when it is not set} */
  Optional<String> value(EnvironmentName name);
}
