package dev.kami.application.memory;

import dev.kami.application.contract.FunctionRuntimeContract;
import dev.kami.application.contract.ScriptedGuests;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.tool.ModuleBytes;

final class ScriptedFunctionsTest extends FunctionRuntimeContract {

  @Override
  protected ToolRuntime newRuntime() {
    return ScriptedGuests.runtime();
  }

  @Override
  protected ModuleBytes functions() {
    return ScriptedRuntime.module(ScriptedGuests.functions());
  }
}
