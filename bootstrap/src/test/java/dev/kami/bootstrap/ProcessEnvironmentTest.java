package dev.kami.bootstrap;

import dev.kami.application.contract.HostEnvironmentContract;
import dev.kami.application.port.out.HostEnvironment;
import dev.kami.domain.policy.EnvironmentName;
import java.util.Objects;

class ProcessEnvironmentTest extends HostEnvironmentContract {

  @Override
  protected HostEnvironment environment() {
    return new ProcessEnvironment();
  }

  @Override
  protected EnvironmentName known() {
    return new EnvironmentName("PATH");
  }

  @Override
  protected String knownValue() {
    return Objects.requireNonNull(System.getenv("PATH"));
  }
}
