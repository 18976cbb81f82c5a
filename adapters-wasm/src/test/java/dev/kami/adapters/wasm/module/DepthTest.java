package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.module.Engine.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How deep calls may be nested: the same in every engine, and by what a function needs. */
final class DepthTest {
  private static final List<ValueType> NOTHING = List.of();
  private static final String TOO_DEEP = "call stack exhausted";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call 0",
        "block void loop void call 0 br 0 end end",
        "block void try_table void 1 2 0 call 0 end end"
      })
  void a_recursion_without_end_ends_after_the_same_work(String code) {
    TestModule module = TestModule.running(NOTHING, code);
    Run interpreted = Engine.INTERPRETER.run(module, FuelTank.PLENTY);
    assertEquals(TOO_DEEP, interpreted.end());
    assertTrue(interpreted.fuel() > 100, interpreted::toString);
    assertEquals(interpreted, Engine.COMPILER.run(module, FuelTank.PLENTY));
  }

  @Test
  void a_recursion_through_a_table_ends_after_the_same_work() {
    TestModule module =
        TestModule.running(NOTHING, "i32.const 0 call_indirect 0 0").table(1).table(0, 0);
    Run interpreted = Engine.INTERPRETER.run(module, FuelTank.PLENTY);
    assertEquals(TOO_DEEP, interpreted.end());
    assertEquals(interpreted, Engine.COMPILER.run(module, FuelTank.PLENTY));
  }

  @ParameterizedTest
  @EnumSource
  void calls_one_after_the_other_are_not_deep(Engine engine) {
    TestModule module =
        TestModule.running(
                List.of(I32),
                "loop void call 1 local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end")
            .function("callee", NOTHING, NOTHING, "call 2")
            .function("leaf", NOTHING, NOTHING, "nop");
    assertEquals(Run.completed(100_000 * 7), engine.run(module, FuelTank.PLENTY, 100_000));
  }

  @ParameterizedTest
  @EnumSource
  void an_exception_gives_back_the_depth_that_it_leaves(Engine engine) {
    TestModule module =
        TestModule.running(
                List.of(I32),
                """
                loop void
                  block void
                    try_table void 1 2 0
                      i32.const 50 call 1
                    end
                  end
                  local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0
                end
                """)
            .function(
                "thrower",
                List.of(I32),
                NOTHING,
                "local.get 0 if void local.get 0 i32.const 1 i32.sub call 1 else throw 0 end")
            .tag();
    // The interpreter gives back its own stack, but not the JVM's: not often on a small one.
    long turns = engine == Engine.INTERPRETER ? 10 : 1_000;
    Run run = engine.run(module, FuelTank.PLENTY, turns);
    assertEquals(Run.completed(turns * (1L + 2 + 50 * 6 + 3 + 5)), run);
  }

  @Test
  void functions_that_need_more_of_the_stack_may_be_nested_less() {
    TestModule small = TestModule.running(NOTHING, "call 0");
    TestModule large =
        new TestModule()
            .function("run", NOTHING, NOTHING, List.of(new LocalGroup(400, I32)), "call 0");
    long calls = Engine.COMPILER.run(small, FuelTank.PLENTY).fuel();
    long callsOfLarge = Engine.COMPILER.run(large, FuelTank.PLENTY).fuel() / (1 + 400 / 8);
    assertTrue(callsOfLarge < calls / 4, calls + " and " + callsOfLarge);
  }

  @Test
  void operands_count_like_locals() {
    String pushed = "i32.const 1 ".repeat(100);
    assertEquals(
        FrameSize.FRAMES + 16 * 101,
        size("i32.const 1 " + pushed + "i32.add ".repeat(99) + "i32.const 1 i32.sub drop drop"));
    assertEquals(FrameSize.FRAMES, size("nop"));
    assertEquals(FrameSize.FRAMES + 16, size("block void i32.const 1 drop end i32.const 1 drop"));
  }

  private static int size(String code) {
    CoreModule module = TestModule.running(NOTHING, code).module();
    FunctionType type = new FunctionType(List.of(), List.of());
    return FrameSize.of(module.code().getFirst(), type, IndexSpaces.of(module));
  }
}
