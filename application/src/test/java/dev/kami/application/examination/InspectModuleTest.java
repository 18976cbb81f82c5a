package dev.kami.application.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.memory.ScriptedCall;
import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.in.ModuleDetails;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.problem.GuestFault;
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
  private final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.INFO);

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

  @Test
  void a_tool_that_fails_to_describe_itself_has_no_description_and_that_is_noted() {
    runtime.define("tool", TEXT_TOOL, call -> end(call, GuestFault.Kind.TRAP));
    assertEquals(Optional.empty(), inspect().described());
    assertEquals(List.of("WARN module does not describe itself"), telemetry.lines());
  }

  @Test
  void a_tool_without_such_a_function_is_no_reason_to_warn() {
    runtime.define("tool", TEXT_TOOL, call -> end(call, GuestFault.Kind.UNUSABLE));
    assertEquals(Optional.empty(), inspect().described());
    assertEquals(List.of(), telemetry.lines());
  }

  private static String end(ScriptedCall call, GuestFault.Kind kind) {
    call.spend(1);
    throw ScriptedCall.ended(kind, "guest.ended", "it ended");
  }

  private ModuleDetails inspect() {
    return Examination.inspectModule(_ -> ScriptedRuntime.module("tool"), runtime, telemetry)
        .inspect(FILE);
  }
}
