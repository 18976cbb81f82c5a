package dev.kami.adapters.wasm.module;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.module.Engine.Run;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Instructions on ranges are paid by the length on the stack. */
final class RangeCostTest {
  private static final long MOST = 0xffff_ffffL;

  private static TestModule with(String code) {
    return TestModule.running(List.of(I32), code).memory(1).table(8).data(new byte[200]);
  }

  private static void costs(Engine engine, long fuel, TestModule module, long length) {
    assertEquals(Run.completed(fuel), engine.run(module, FuelTank.PLENTY, length));
  }

  private static void trapsAfter(Engine engine, long fuel, TestModule module, long length) {
    Run run = engine.run(module, FuelTank.PLENTY, length);
    assertTrue(run.end().contains("out of bounds"), run.end());
    assertEquals(fuel, run.fuel());
  }

  @ParameterizedTest
  @EnumSource
  void memory_fill_costs_one_for_each_started_64_bytes(Engine engine) {
    TestModule module = with("i32.const 0 i32.const 7 local.get 0 memory.fill 0");
    costs(engine, 4, module, 0);
    costs(engine, 4 + 1, module, 1);
    costs(engine, 4 + 1, module, 64);
    costs(engine, 4 + 2, module, 65);
    costs(engine, 4 + 1024, module, 65_536);
  }

  @ParameterizedTest
  @EnumSource
  void memory_copy_costs_one_for_each_started_64_bytes(Engine engine) {
    TestModule module = with("i32.const 0 i32.const 7 local.get 0 memory.copy 0 0");
    costs(engine, 4, module, 0);
    costs(engine, 4 + 16, module, 1_000);
  }

  @ParameterizedTest
  @EnumSource
  void memory_init_costs_one_for_each_started_64_bytes(Engine engine) {
    TestModule module = with("i32.const 0 i32.const 0 local.get 0 memory.init 0 0");
    costs(engine, 4 + 4, module, 200);
    trapsAfter(engine, 4 + 4, module, 201);
  }

  @ParameterizedTest
  @EnumSource
  void a_length_is_unsigned_and_paid_before_the_work_begins(Engine engine) {
    trapsAfter(
        engine, 4 + 0x4000000, with("i32.const 1 i32.const 0 local.get 0 memory.copy 0 0"), MOST);
    trapsAfter(engine, 4 + MOST, with("i32.const 1 i32.const 0 local.get 0 table.copy 0 0"), MOST);
  }

  @ParameterizedTest
  @EnumSource
  void table_instructions_cost_one_for_each_element(Engine engine) {
    costs(engine, 4 + 8, with("i32.const 0 ref.null func local.get 0 table.fill 0"), 8);
    costs(engine, 4 + 8, with("i32.const 0 i32.const 0 local.get 0 table.copy 0 0"), 8);
    costs(engine, 4 + 5, with("ref.null func local.get 0 table.grow 0 drop"), 5);
    costs(
        engine,
        4 + 2,
        with("i32.const 0 i32.const 0 local.get 0 table.init 0 0").elements(0, 0),
        2);
  }

  @ParameterizedTest
  @EnumSource
  void growing_a_memory_costs_1024_for_each_page(Engine engine) {
    TestModule module = with("local.get 0 memory.grow 0 drop");
    costs(engine, 3, module, 0);
    costs(engine, 3 + 3 * 1024, module, 3);
    costs(engine, 3 + MOST * 1024, module, MOST);
  }

  @ParameterizedTest
  @EnumSource
  void arrays_cost_one_for_each_element(Engine engine) {
    TestModule module = new TestModule();
    int array = module.type(new ArrayType(new FieldType(I32, true)));
    module.function(
        "run",
        List.of(I32),
        List.of(),
        "local.get 0 array.new_default %d array.len drop".formatted(array)
            + " i32.const 1 i32.const 2 array.new_fixed %d 2 drop".formatted(array));
    costs(engine, 4 + 10 + 2 + 3 + 1, module, 10);
  }
}
