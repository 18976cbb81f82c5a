package dev.kami.adapters.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Progress;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What guests say of their progress, through both imports. */
final class GuestProgressTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final ResourceLimits MUCH =
      new ResourceLimits(
          Calls.PLENTY.memoryBytes(),
          Duration.ofMinutes(2),
          4_000_000_000L,
          Calls.PLENTY.outputBytes());

  private final List<Progress> heard = Collections.synchronizedList(new ArrayList<>());

  @ParameterizedTest
  @EnumSource
  void a_core_module_reports_by_an_import(Mode mode) {
    var result = call(mode, Guests.named("progress"), "");
    assertEquals(new Outcome.Completed("done"), result.outcome());
    assertEquals(
        List.of(
            new Progress(0, OptionalDouble.of(100), ""),
            new Progress(50, OptionalDouble.of(100), "half\uFFFD way"),
            new Progress(100, OptionalDouble.empty(), "")),
        heard);
  }

  @Test
  void a_component_reports_by_the_interface_of_the_host() throws IOException {
    var module = example("components/crc32/crc32.wasm");
    var result = call(Mode.COMPILED, module, "{\"text\":\"" + "a".repeat(200_000) + "\"}");
    assertTrue(result.success(), result::content);
    assertEquals(
        List.of(
            new Progress(65_536, OptionalDouble.of(200_000), "computing"),
            new Progress(131_072, OptionalDouble.of(200_000), "computing"),
            new Progress(196_608, OptionalDouble.of(200_000), "computing")),
        heard);
  }

  @Test
  void an_example_in_c_reports_what_it_has_read() throws IOException {
    var csv = "a,b\\n" + "1,2\\n".repeat(2500);
    var module = example("csv-stats/csv-stats.wasm");
    var result = call(Mode.COMPILED, module, "{\"csv\":\"" + csv + "\"}");
    assertTrue(result.success(), result::content);
    assertEquals(2, heard.size(), heard::toString);
    assertEquals("reading rows", heard.getFirst().message());
    assertEquals(OptionalDouble.of(10_004), heard.getFirst().total());
  }

  @Test
  void of_a_flood_the_beginning_is_passed_on_and_the_rest_costs_nothing() {
    var began = System.nanoTime();
    var result = call(Mode.COMPILED, Guests.named("progress-flood"), "");
    var seconds = (System.nanoTime() - began) / 1_000_000_000;
    assertTrue(result.success(), result::content);
    assertTrue(heard.size() >= 32, () -> heard.size() + " reports");
    assertTrue(heard.size() <= 32 + 20 * (seconds + 1), () -> heard.size() + " reports");
  }

  private ExecutionResult call(Mode mode, ModuleBytes module, String input) {
    try (var runtime = TestRuntime.of(mode).build();
        var prepared = runtime.prepare(module)) {
      return prepared.execute(
          new ExecutionRequest(
              new Entry.Main(input), MUCH, Grants.NONE, Cancellation.NEVER, heard::add));
    }
  }

  private static ModuleBytes example(String path) throws IOException {
    return ModuleBytes.copyOf(Files.readAllBytes(EXAMPLES.resolve(path)));
  }
}
