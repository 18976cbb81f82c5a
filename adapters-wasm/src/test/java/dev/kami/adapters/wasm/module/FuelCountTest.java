package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.module.Engine.Run;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What execution costs, counted by hand. */
final class FuelCountTest {
  private static final List<ValueType> NOTHING = List.of();
  private static final List<ValueType> ONE = List.of(I32);

  private static void costs(Engine engine, long fuel, TestModule module, long... arguments) {
    assertEquals(Run.completed(fuel), engine.run(module, FuelTank.PLENTY, arguments));
  }

  private static void costs(Engine engine, long fuel, String code, long... arguments) {
    List<ValueType> parameters = arguments.length == 0 ? NOTHING : ONE;
    costs(engine, fuel, TestModule.running(parameters, code), arguments);
  }

  @ParameterizedTest
  @EnumSource
  void a_large_function_costs_what_its_parts_cost(Engine engine) {
    int blocks = 3_000;
    String code = "local.get 0 if void i32.const 1 drop end ".repeat(blocks);
    costs(engine, 2L * blocks, code, 0);
    costs(engine, 4L * blocks, code, 1);
  }

  @ParameterizedTest
  @EnumSource
  void each_instruction_costs_one(Engine engine) {
    costs(engine, 4, "i32.const 1 i32.const 2 i32.add drop");
  }

  @ParameterizedTest
  @EnumSource
  void structure_costs_nothing(Engine engine) {
    costs(engine, 2, "nop block void loop void nop end end i32.const 1 drop");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_to_do_costs_nothing(Engine engine) {
    costs(engine, 0, "");
  }

  @ParameterizedTest
  @EnumSource
  void only_the_arm_that_is_taken_is_paid(Engine engine) {
    String code =
        "local.get 0 if void i32.const 1 drop else i32.const 1 i32.const 2 i32.add drop end";
    costs(engine, 2 + 2, code, 1);
    costs(engine, 2 + 4, code, 0);
  }

  @ParameterizedTest
  @EnumSource
  void a_skipped_if_costs_its_condition(Engine engine) {
    String code = "local.get 0 if void i32.const 1 drop end i32.const 1 drop";
    costs(engine, 2 + 2 + 2, code, 1);
    costs(engine, 2 + 2, code, 0);
  }

  @ParameterizedTest
  @EnumSource
  void a_loop_with_br_if_pays_for_each_turn(Engine engine) {
    String code = "loop void local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end";
    costs(engine, 5, code, 1);
    costs(engine, 5 * 1_000_000, code, 1_000_000);
  }

  @ParameterizedTest
  @EnumSource
  void a_loop_with_br_table_pays_for_each_turn(Engine engine) {
    String code =
        """
        block void
          loop void
            local.get 0 i32.const 1 i32.sub local.tee 0
            i32.eqz br_table 1 0 1
          end
        end
        """;
    costs(engine, 6 * 5, code, 5);
  }

  @ParameterizedTest
  @EnumSource
  void nested_loops_multiply(Engine engine) {
    TestModule module =
        new TestModule()
            .function(
                "run",
                List.of(I32, I32),
                NOTHING,
                List.of(new LocalGroup(1, I32)),
                """
                loop void
                  local.get 1 local.set 2
                  loop void local.get 2 i32.const 1 i32.sub local.tee 2 br_if 0 end
                  local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0
                end
                """);
    costs(engine, 7 * (2 + 9 * 5 + 5), module, 7, 9);
  }

  @ParameterizedTest
  @EnumSource
  void code_after_an_early_return_is_not_paid(Engine engine) {
    String code = "local.get 0 if void return end i32.const 1 drop";
    costs(engine, 3, code, 1);
    costs(engine, 4, code, 0);
  }

  @ParameterizedTest
  @EnumSource
  void a_branch_out_of_blocks_skips_what_it_skips(Engine engine) {
    String code =
        """
        block void
          block void
            i32.const 1 drop local.get 0 br_if 1
            i32.const 1 drop
          end
          i32.const 1 drop i32.const 1 drop
        end
        i32.const 1 drop
        """;
    costs(engine, 4 + 2, code, 1);
    costs(engine, 4 + 2 + 4 + 2, code, 0);
  }

  @ParameterizedTest
  @EnumSource
  void a_call_costs_one_and_what_the_callee_does(Engine engine) {
    TestModule module =
        TestModule.running(NOTHING, "call 1 call 1 i32.const 1 drop")
            .function("callee", NOTHING, NOTHING, "i32.const 1 i32.const 1 i32.add drop");
    costs(engine, 2 * (1 + 4) + 2, module);
  }

  @ParameterizedTest
  @EnumSource
  void recursion_pays_for_each_call(Engine engine) {
    TestModule module =
        TestModule.running(ONE, "local.get 0 if void local.get 0 i32.const 1 i32.sub call 0 end");
    costs(engine, 100 * 6 + 2, module, 100);
  }

  @ParameterizedTest
  @EnumSource
  void indirect_calls_reach_the_function_that_the_guest_meant(Engine engine) {
    TestModule module =
        TestModule.running(ONE, "local.get 0 call_indirect 1 0")
            .function("one", NOTHING, NOTHING, "i32.const 1 drop")
            .function("two", NOTHING, NOTHING, "i32.const 1 i32.const 1 i32.add drop")
            .table(2)
            .table(0, 1, 2);
    costs(engine, 2 + 2, module, 0);
    costs(engine, 2 + 4, module, 1);
  }

  @ParameterizedTest
  @EnumSource
  void the_start_function_is_paid(Engine engine) {
    TestModule module =
        TestModule.running(NOTHING, "i32.const 1 drop")
            .function("start", NOTHING, NOTHING, "i32.const 1 i32.const 1 i32.add drop")
            .start(1);
    costs(engine, 2 + 4, module);
  }

  @ParameterizedTest
  @EnumSource
  void eight_declared_locals_cost_one(Engine engine) {
    TestModule module =
        new TestModule()
            .function("run", NOTHING, NOTHING, List.of(new LocalGroup(10_000, I32)), "nop");
    costs(engine, 10_000 / 8, module);
  }

  @ParameterizedTest
  @EnumSource
  void a_trap_pays_for_the_run_that_it_ends(Engine engine) {
    String code = "i32.const 1 drop i32.const 1 i32.const 0 i32.div_u drop i32.const 1 drop";
    Run run = engine.run(TestModule.running(NOTHING, code), FuelTank.PLENTY);
    assertTrue(run.end().contains("divide by zero"), run.end());
    assertEquals(8, run.fuel());
  }

  @ParameterizedTest
  @EnumSource
  void nothing_after_unreachable_is_paid(Engine engine) {
    String code = "i32.const 1 drop unreachable i32.const 1 drop";
    Run run = engine.run(TestModule.running(NOTHING, code), FuelTank.PLENTY);
    assertEquals(3, run.fuel());
    assertTrue(run.end().contains("unreachable"), run.end());
  }

  @ParameterizedTest
  @EnumSource
  void what_an_exception_skips_is_not_paid(Engine engine) {
    TestModule module =
        TestModule.running(
                NOTHING,
                """
                block void
                  try_table void 1 2 0
                    call 1 i32.const 1 drop i32.const 1 drop
                  end
                  i32.const 1 drop
                end
                i32.const 1 drop
                """)
            .function("thrower", NOTHING, NOTHING, "i32.const 1 drop throw 0 i32.const 1 drop")
            .tag();
    costs(engine, 1 + 1 + 3 + 2, module);
  }
}
