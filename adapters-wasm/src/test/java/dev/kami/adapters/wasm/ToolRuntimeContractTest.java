package dev.kami.adapters.wasm;

import dev.kami.application.contract.GuestBehaviour;
import dev.kami.application.contract.ToolRuntimeContract;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.tool.ModuleBytes;

final class ToolRuntimeContractTest extends ToolRuntimeContract {

  @Override
  protected ToolRuntime newRuntime() {
    return TestRuntime.compiling().build();
  }

  @Override
  protected ModuleBytes guest(GuestBehaviour behaviour) {
    return Guests.named(
        switch (behaviour) {
          case ECHO -> "echo";
          case FAIL -> "contract-fail";
          case LOOP -> "loop-br-if";
          case TRAP -> "trap-unreachable";
          case RECURSE -> "recursion-infinite";
          case FLOOD -> "contract-flood";
          case GROW -> "contract-grow";
          case COUNT -> "contract-count";
          case READ_VARIABLE -> "contract-variable";
          case READ_FILE -> "contract-read";
          case WRITE_FILE -> "contract-write";
        });
  }
}
