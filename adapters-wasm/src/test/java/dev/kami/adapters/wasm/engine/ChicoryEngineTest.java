package dev.kami.adapters.wasm.engine;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.CoreImports;
import dev.kami.adapters.wasm.core.CoreInstance;
import dev.kami.adapters.wasm.core.CoreMemory;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.adapters.wasm.limits.HostPrices;
import dev.kami.adapters.wasm.module.ExternalKind;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.TestModule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Core instances that work together, as the instances of a component do. */
final class ChicoryEngineTest {

  private static final CoreImports NOTHING =
      (module, name) -> {
        throw new AssertionError("nobody imports " + module + " " + name);
      };

  private static ByteRange bytes(TestModule module) {
    return ByteRange.copyOf(module.bytes());
  }

  private static CoreFunction function(CoreInstance instance, String name) {
    return assertInstanceOf(CoreFunction.class, instance.export(name));
  }

  /** {@return a function of the host that does this with its argument} */
  private static CoreFunction host(Function<Integer, Integer> body) {
    return new CoreFunction() {
      @Override
      public FunctionType type() {
        return new FunctionType(List.of(I32), List.of(I32));
      }

      @Override
      public long[] call(long... arguments) {
        return new long[] {body.apply((int) arguments[0])};
      }
    };
  }

  /** Counts down from its argument and calls what it imports with what is left. */
  private static TestModule counting() {
    return new TestModule()
        .importFunction("", "", List.of(I32), List.of(I32))
        .function(
            "run",
            List.of(I32),
            List.of(I32),
            "loop void local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end local.get 0 call 0");
  }

  @ParameterizedTest
  @EnumSource
  void instances_pay_from_the_same_slice_and_their_sum_is_exact(Mode mode) {
    var module = bytes(counting());
    var engines = TestEngines.metered(mode, List.of(module), 1_000_000);
    var engine = engines.engine();
    var last = engine.instantiate(module, (_, _) -> host(it -> it));
    var first = engine.instantiate(module, (_, _) -> function(last, "run"));
    assertThrows(RuntimeException.class, () -> function(first, "run").call(1_000));
    assertTrue(engines.stopped(), "0 - 1 counts down through all of its 32 bits");
    assertEquals(1_000_000, engines.consumed());
  }

  @ParameterizedTest
  @EnumSource
  void many_small_calls_to_and_fro_cost_what_they_cost_and_no_more(Mode mode) {
    var callee = bytes(new TestModule().function("f", List.of(I32), List.of(I32), "local.get 0"));
    var caller =
        bytes(
            new TestModule()
                .importFunction("m", "f", List.of(I32), List.of(I32))
                .function(
                    "run",
                    List.of(I32),
                    List.of(),
                    """
                    loop void
                      local.get 0 call 0 drop
                      local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0
                    end
                    """));
    long exact = 2 * HostPrices.INSTANCE + 10_000 * (8 + 1);
    for (long budget : List.of(exact, exact - 1)) {
      var engines = TestEngines.metered(mode, List.of(callee, caller), budget);
      var engine = engines.engine();
      var offers = engine.instantiate(callee, NOTHING);
      var calls = engine.instantiate(caller, (_, name) -> offers.export(name));
      if (budget == exact) {
        function(calls, "run").call(10_000);
      } else {
        assertThrows(RuntimeException.class, () -> function(calls, "run").call(10_000));
      }
      assertEquals(budget, engines.consumed());
      assertEquals(budget < exact, engines.stopped());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_trap_of_the_host_comes_out_as_it_went_in(Mode mode) {
    var module = bytes(counting());
    var trap = new GuestTrap("enough");
    var engine = TestEngines.of(mode, List.of(module));
    var instance =
        engine.instantiate(
            module,
            (_, _) ->
                host(_ -> {
                  throw trap;
                }));
    assertSame(trap, assertThrows(GuestTrap.class, () -> function(instance, "run").call(3)));
  }

  @ParameterizedTest
  @EnumSource
  void a_host_function_that_an_instance_exports_again_is_still_that_function(Mode mode) {
    var module = bytes(counting().export("again", ExternalKind.FUNCTION, 0));
    var engine = TestEngines.of(mode, List.of(module));
    var instance = engine.instantiate(module, (_, _) -> host(it -> it * 2));
    assertArrayEquals(new long[] {42}, function(instance, "again").call(21));
    assertEquals(new FunctionType(List.of(I32), List.of(I32)), function(instance, "again").type());
  }

  /** Copies a byte of its own passive segment into the memory. */
  private static TestModule copying(TestModule module, char segment) {
    return module
        .data((byte) segment)
        .function(
            "copy", List.of(I32), List.of(), "local.get 0 i32.const 0 i32.const 1 memory.init 0 0");
  }

  @ParameterizedTest
  @EnumSource
  void instances_that_share_a_memory_have_their_own_data_segments(Mode mode) {
    var owner =
        bytes(copying(new TestModule().memory(1), 'o').export("memory", ExternalKind.MEMORY, 0));
    var guest = bytes(copying(new TestModule().importMemory("m", "memory", 1), 'g'));
    var engine = TestEngines.of(mode, List.of(owner, guest));
    var owning = engine.instantiate(owner, NOTHING);
    var sharing = engine.instantiate(guest, (_, name) -> owning.export(name));
    function(owning, "copy").call(0);
    function(sharing, "copy").call(1);
    var memory = assertInstanceOf(CoreMemory.class, owning.export("memory"));
    assertEquals('o' | 'g' << 8, memory.getU16(0));
  }

  @ParameterizedTest
  @EnumSource
  void a_table_can_be_copied_into_a_larger_one_of_another_instance(Mode mode) {
    var owner =
        bytes(
            new TestModule()
                .function("answer", List.of(), List.of(I32), "i32.const 42")
                .table(1)
                .table(0, 0)
                .export("table", ExternalKind.TABLE, 0));
    var copier =
        bytes(
            new TestModule()
                .importTable("m", "table", 1)
                .table(10)
                .function("wrong", List.of(), List.of(I32), "i32.const 0")
                .function(
                    "run",
                    List.of(),
                    List.of(I32),
                    """
                    i32.const 9 i32.const 0 i32.const 1 table.copy 1 0
                    i32.const 9 call_indirect 0 1
                    """));
    var engine = TestEngines.of(mode, List.of(owner, copier));
    var owning = engine.instantiate(owner, NOTHING);
    var copying = engine.instantiate(copier, (_, name) -> owning.export(name));
    assertArrayEquals(new long[] {42}, function(copying, "run").call());
  }
}
