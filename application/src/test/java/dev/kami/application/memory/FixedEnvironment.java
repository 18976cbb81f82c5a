package dev.kami.application.memory;

import dev.kami.application.port.out.HostEnvironment;
import dev.kami.domain.policy.EnvironmentName;
import java.util.Map;
import java.util.Optional;

/**
 * An environment of given variables.
 *
 * @param variables name to value
 */
public record FixedEnvironment(Map<String, String> variables) implements HostEnvironment {

  /** Takes a copy. */
  public FixedEnvironment {
    variables = Map.copyOf(variables);
  }

  @Override
  public Optional<String> value(EnvironmentName name) {
    return Optional.ofNullable(variables.get(name.value()));
  }
}
