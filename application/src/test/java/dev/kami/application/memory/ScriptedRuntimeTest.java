package dev.kami.application.memory;

import dev.kami.application.contract.GuestBehaviour;
import dev.kami.application.contract.ScriptedGuests;
import dev.kami.application.contract.ToolRuntimeContract;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.tool.ModuleBytes;

final class ScriptedRuntimeTest extends ToolRuntimeContract {

  @Override
  protected ToolRuntime newRuntime() {
    return ScriptedGuests.runtime();
  }

  @Override
  protected ModuleBytes guest(GuestBehaviour behaviour) {
    return ScriptedRuntime.module(behaviour.name());
  }
}
