package dev.kami.application.memory;

import dev.kami.application.contract.ToolRegistryContract;
import dev.kami.application.port.out.ToolRegistry;

final class InMemoryToolRegistryTest extends ToolRegistryContract {

  private final InMemoryToolRegistry registry = new InMemoryToolRegistry();

  @Override
  protected ToolRegistry open() {
    return registry;
  }
}
