package dev.kami.application.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.in.ModuleDetails;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.tool.ModuleInterface;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InspectModuleTest {

  private static final Path FILE = Path.of("tool.wasm");
  private static final ModuleInterface TEXT_TOOL =
      new ModuleInterface(ModuleInterface.Kind.TEXT_TOOL, "", List.of(), List.of());

  private final ScriptedRuntime runtime = new ScriptedRuntime();

  @Test
  void a_file_is_shown_with_what_it_offers_and_is_not_run() {
    var offered = Tools.offering(Tools.function("add", "a"));
    runtime.define("tool", offered, _ -> "");
    var module = ScriptedRuntime.module("tool");
    assertEquals(
        new ModuleDetails(FILE, module.size(), module.digest(), offered, Optional.empty()),
        inspect());
    assertEquals(List.of(), runtime.prepared());
  }

  @Test
  void a_tool_that_describes_itself_is_asked_to_without_any_grant() {
    runtime.define(
        "tool",
        TEXT_TOOL,
        call -> {
          assertEquals(Grants.NONE, call.request().grants());
          assertEquals(new Entry.Describe(), call.entry());
          return "Does it";
        });
    assertEquals(Optional.of("Does it"), inspect().described());
    assertEquals(List.of("tool"), runtime.closed());
  }

  @Test
  void a_tool_that_says_nothing_has_no_description() {
    runtime.define("tool", TEXT_TOOL, _ -> "");
    assertEquals(Optional.empty(), inspect().described());
  }

  private ModuleDetails inspect() {
    return Examination.inspectModule(
            _ -> ScriptedRuntime.module("tool"), runtime, new RecordingTelemetry(LogLevel.ERROR))
        .inspect(FILE);
  }
}
