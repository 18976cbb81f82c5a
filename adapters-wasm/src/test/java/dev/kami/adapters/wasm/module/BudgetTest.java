package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.module.Engine.Run;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guest ends when its budget does, whatever it tries. */
final class BudgetTest {
  private static final long BUDGET = 100_000;

  private static void isStopped(Engine engine, String code) {
    isStopped(engine, TestModule.running(List.of(), code));
  }

  private static void isStopped(Engine engine, TestModule module) {
    Run run = engine.run(module, BUDGET);
    assertEquals("out of fuel", run.end());
    assertTrue(run.fuel() > BUDGET, "stopped too early: " + run.fuel());
    assertTrue(
        run.fuel() <= BUDGET + InstructionCost.LONGEST_RUN, "stopped too late: " + run.fuel());
  }

  @ParameterizedTest
  @EnumSource
  void an_endless_loop_is_stopped_whatever_branch_it_uses(Engine engine) {
    isStopped(engine, "loop void br 0 end");
    isStopped(engine, "loop void i32.const 1 br_if 0 end");
    isStopped(engine, "loop void i32.const 0 br_table 1 0 0 end");
    isStopped(engine, "loop void loop void br 1 end end");
    isStopped(engine, "loop void block void i32.const 1 br_if 0 unreachable end br 0 end");
  }

  @ParameterizedTest
  @EnumSource
  void a_loop_of_calls_is_stopped(Engine engine) {
    TestModule module =
        TestModule.running(List.of(), "loop void call 1 br 0 end")
            .function("callee", List.of(), List.of(), "nop");
    isStopped(engine, module);
  }

  @ParameterizedTest
  @EnumSource
  void an_endless_start_function_is_stopped(Engine engine) {
    isStopped(
        engine,
        TestModule.running(List.of(), "nop")
            .function("start", List.of(), List.of(), "loop void br 0 end")
            .start(1));
  }

  @ParameterizedTest
  @EnumSource
  void a_loop_that_catches_everything_is_stopped(Engine engine) {
    isStopped(
        engine,
        TestModule.running(List.of(), "loop void try_table void 1 2 0 throw 0 end end").tag());
  }

  @ParameterizedTest
  @EnumSource
  void long_code_without_branches_is_paid_in_steps(Engine engine) {
    Run run = engine.run(TestModule.running(List.of(), "i32.const 1 drop ".repeat(5_000)), 5_500);
    assertEquals(new Run("out of fuel", 6_000), run);
  }

  @ParameterizedTest
  @EnumSource
  void a_large_range_is_refused_before_it_is_touched(Engine engine) {
    TestModule module =
        TestModule.running(
                List.of(I32),
                "loop void i32.const 0 i32.const 0 local.get 0 memory.fill 0 br 0 end")
            .memory(1);
    Run run = engine.run(module, 100, 65_536);
    assertEquals(new Run("out of fuel", 5 + 1024), run);
  }

  @ParameterizedTest
  @EnumSource
  void a_budget_that_is_just_enough_is_enough(Engine engine) {
    TestModule module =
        TestModule.running(
            List.of(I32), "loop void local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end");
    assertEquals(Run.completed(5_000), engine.run(module, 5_000, 1_000));
    assertEquals(new Run("out of fuel", 5_000), engine.run(module, 4_999, 1_000));
  }

  @ParameterizedTest
  @EnumSource
  void the_size_of_a_slice_makes_no_difference(Engine engine) {
    TestModule module =
        TestModule.running(
            List.of(I32), "loop void local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end");
    for (long slice : List.of(1L, 7L, 1_000L, FuelTank.PLENTY)) {
      FuelTank tank = new FuelTank(FuelTank.PLENTY, slice);
      assertEquals(Run.completed(5_000), engine.run(module, tank, 1_000));
    }
  }
}
