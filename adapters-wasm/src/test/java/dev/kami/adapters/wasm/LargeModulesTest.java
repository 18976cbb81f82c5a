package dev.kami.adapters.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ModuleBytes;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that take long to compile, and those that are made to. */
final class LargeModulesTest {

  private static final ModuleBytes LARGE = SyntheticModule.of(1500, 60, 7);

  private static ExecutionResult call(PreparedModule module) {
    return module.execute(Calls.request(""));
  }

  private static void assertSame(ExecutionResult expected, ExecutionResult actual) {
    assertEquals(expected.outcome(), actual.outcome());
    assertEquals(expected.usage().fuelConsumed(), actual.usage().fuelConsumed());
  }

  private static ExecutionResult interpreted(ModuleBytes file) {
    try (var runtime = TestRuntime.of(Mode.INTERPRETED).build();
        var module = runtime.prepare(file)) {
      return call(module);
    }
  }

  @Test
  void a_module_that_is_compiled_in_chunks_does_what_the_interpreter_does() {
    var told = TestRuntime.compiling();
    try (var runtime = told.build();
        var module = runtime.prepare(LARGE)) {
      assertSame(interpreted(LARGE), call(module));
    }
    assertTrue(told.messages().contains("component compiled"), told.messages()::toString);
  }

  @Test
  void while_others_wait_a_large_module_is_interpreted_until_it_is_compiled(@TempDir Path cache) {
    var told = TestRuntime.compiling().withCache(cache).withOthersWaiting();
    var expected = interpreted(LARGE);
    try (var runtime = told.build();
        var module = runtime.prepare(LARGE)) {
      assertTrue(told.messages().contains("interpreting component until it is compiled"));
      assertSame(expected, call(module));
      module.finishPreparing();
      assertTrue(told.messages().contains("component compiled"), told.messages()::toString);
      assertSame(expected, call(module));
    }
    var second = TestRuntime.compiling().withCache(cache).withOthersWaiting();
    try (var runtime = second.build();
        var module = runtime.prepare(LARGE)) {
      assertSame(expected, call(module));
    }
    assertTrue(second.messages().isEmpty(), second.messages()::toString);
  }

  @Test
  void a_runtime_that_closes_waits_for_no_compiler() {
    var told = TestRuntime.compiling().withOthersWaiting();
    var runtime = told.build();
    for (var seed = 0; seed < 3; seed++) {
      runtime.prepare(SyntheticModule.of(1500, 60, seed)).close();
    }
    var start = System.nanoTime();
    runtime.close();
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5);
    assertFalse(told.messages().contains("compiled code not kept"));
  }

  @Test
  void many_functions_too_large_for_a_method_are_found_in_few_attempts() {
    var file = SyntheticModule.of(20, 7000, 3);
    var told = TestRuntime.compiling();
    try (var runtime = told.build();
        var module = runtime.prepare(file)) {
      assertSame(interpreted(file), call(module));
    }
    assertTrue(told.messages().contains("functions too large to compile"));
  }

  @Test
  void many_functions_of_many_types_are_not_compiled() {
    var file = HostileModules.manyTypes(40_000, 40_000);
    var told = TestRuntime.compiling();
    try (var runtime = told.build();
        var module = runtime.prepare(file)) {
      assertEquals("", call(module).content());
    }
    assertTrue(told.messages().contains("component not compiled, interpreting it"));
  }

  @Test
  void code_that_would_occupy_a_validator_for_minutes_is_refused() {
    var file = HostileModules.callsOfManyParameters(2_000_000);
    try (var runtime = TestRuntime.compiling().build()) {
      var problem = assertThrows(ProblemException.class, () -> runtime.prepare(file)).first();
      assertEquals("module.malformed", problem.code());
      assertTrue(problem.cause().contains("values to check"), problem::cause);
    }
  }
}
