package dev.kami.adapters.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.problem.GuestFault.Kind;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Components as tools: how they are called, what they may say, and that they are compiled once. */
final class ComponentToolsTest {

  private static final ModuleBytes DESCRIBED = Guests.component("described");

  private static ExecutionResult call(ChicoryToolRuntime runtime, ModuleBytes module, Entry entry) {
    try (var prepared = runtime.prepare(module)) {
      return prepared.execute(
          new ExecutionRequest(entry, Calls.PLENTY, Grants.NONE, Cancellation.NEVER));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_tool_answers_and_describes_itself(Mode mode) {
    try (var runtime = TestRuntime.of(mode).build()) {
      assertEquals(
          new Outcome.Completed("to whom it may concern"),
          call(runtime, DESCRIBED, new Entry.Main("to whom it may concern")).outcome());
      assertEquals(
          new Outcome.Completed("says what it gets"),
          call(runtime, DESCRIBED, new Entry.Describe()).outcome());
    }
  }

  @Test
  void a_tool_that_does_not_describe_itself_says_so() {
    try (var runtime = TestRuntime.compiling().build()) {
      var result = call(runtime, Guests.named("component-echo"), new Entry.Describe());
      assertEquals(Kind.UNUSABLE, Calls.fault(result).kind());
    }
  }

  @Test
  void what_a_tool_says_is_in_the_log_without_control_characters() {
    var telemetry = TestRuntime.compiling();
    try (var runtime = telemetry.build()) {
      var _ = call(runtime, DESCRIBED, new Entry.Main("red \u001b[31m alert"));
      assertEquals(List.of("red \uFFFD[31m alert"), telemetry.fields("tool says", "text"));
    }
  }

  @Test
  void a_flood_of_messages_is_cut_and_the_cut_is_told() {
    var telemetry = TestRuntime.compiling();
    try (var runtime = telemetry.build()) {
      var _ = call(runtime, Guests.named("component-log-flood"), new Entry.Main(""));
      assertEquals(100, telemetry.fields("tool says", "text").size());
      assertTrue(telemetry.messages().contains("tool says too much"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "described, TEXT_TOOL, export kami:tool/tool@0.9.0",
    "functions, FUNCTIONS, export greet: func",
    "preview2, COMMAND, import wasi:"
  })
  void what_a_component_offers_is_told_without_running_it(
      String component, ModuleInterface.Kind kind, String line) {
    try (var runtime = TestRuntime.compiling().build()) {
      var offered = runtime.examine(Guests.component(component));
      assertEquals(kind, offered.kind());
      assertTrue(offered.text().contains(line), offered::text);
    }
  }

  @Test
  void a_component_is_compiled_once_and_then_found(@TempDir Path cache) {
    var first = TestRuntime.compiling().withCache(cache);
    var second = TestRuntime.compiling().withCache(cache);
    try (var compiling = first.build();
        var finding = second.build()) {
      var entry = new Entry.Main("twice");
      assertEquals(
          call(compiling, DESCRIBED, entry).outcome(), call(finding, DESCRIBED, entry).outcome());
      assertTrue(first.messages().contains("compiling component"));
      assertFalse(second.messages().contains("compiling component"));
    }
  }

  @Test
  void a_call_that_traps_leaves_the_next_one_alone() {
    try (var runtime = TestRuntime.compiling().build();
        var prepared = runtime.prepare(Guests.named("component-loop-run"))) {
      var little =
          new ExecutionRequest(
              new Entry.Main(""), Calls.fuel(100_000), Grants.NONE, Cancellation.NEVER);
      for (var i = 0; i < 3; i++) {
        var result = prepared.execute(little);
        assertEquals("limit.fuel", Calls.fault(result).code());
        assertEquals(100_000, result.usage().fuelConsumed());
      }
    }
  }
}
