package dev.kami.adapters.wasm;

import dev.kami.application.contract.FunctionRuntimeContract;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.tool.ModuleBytes;

final class FunctionRuntimeContractTest extends FunctionRuntimeContract {

  @Override
  protected ToolRuntime newRuntime() {
    return TestRuntime.compiling().build();
  }

  @Override
  protected ModuleBytes functions() {
    return Guests.component("functions");
  }
}
