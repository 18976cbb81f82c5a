package dev.kami.bootstrap;

import dev.kami.application.port.out.HostEnvironment;
import dev.kami.domain.policy.EnvironmentName;
import java.util.Optional;

/** The environment variables of this process. */
final class ProcessEnvironment implements HostEnvironment {

  @Override
  public Optional<String> value(EnvironmentName name) {
    return Optional.ofNullable(System.getenv(name.value()));
  }
}
