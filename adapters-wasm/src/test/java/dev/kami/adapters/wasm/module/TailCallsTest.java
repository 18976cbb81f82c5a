package dev.kami.adapters.wasm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tail call becomes a call and a return; everything else stays as it is. */
final class TailCallsTest {

  private static TestModule calling(String call) {
    return TestModule.running(List.of(), call + " unreachable")
        .function("callee", List.of(), List.of(), "nop")
        .table(1)
        .table(0, 1);
  }

  @Test
  void each_kind_of_tail_call_becomes_a_call_and_a_return() {
    assertEquals(
        calling("call 1 return i32.const 0 call_indirect 0 0 return").module(),
        TailCalls.replaced(calling("return_call 1 i32.const 0 return_call_indirect 0 0").module()));
  }

  @Test
  void a_module_without_tail_calls_stays_as_it_is() {
    CoreModule module = calling("call 1").module();
    assertEquals(module, TailCalls.replaced(module));
  }

  @ParameterizedTest
  @EnumSource
  void the_function_ends_with_the_call_and_pays_for_it(Engine engine) {
    byte[] bytes = TailCalls.replaced(calling("return_call 1").module()).write();
    MeteredModule metered = FuelMeter.instrument(bytes);
    FuelTank tank = new FuelTank(FuelTank.PLENTY, 1_000);
    engine.instantiate(metered, tank.imports(metered)).export("run").apply();
    assertEquals(2, tank.consumed());
  }
}
