package dev.kami.application.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.in.RunModuleCommand;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.ResourceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunModuleTest {

  @TempDir private Path data;

  private ExecutionWorld world;
  private Path file;

  @BeforeEach
  void write_a_module() throws IOException {
    world = new ExecutionWorld(data);
    world.runtime.define("echo", call -> call.input());
    file = data.resolve("echo.wasm");
    Files.write(file, ScriptedRuntime.module("echo").toByteArray());
  }

  @Test
  void a_guest_gets_the_very_text_that_was_given_when_it_is_json() {
    world.json.know("[1, 2]", new JsonNumber("1"));
    assertEquals("[1, 2]", run(new ToolInput.Text("[1, 2]")).content());
    assertEquals(List.of("json.invalid"), Thrown.codes(() -> run(new ToolInput.Text("oops"))));
  }

  @Test
  void a_value_is_printed_for_the_guest() {
    var value = new JsonNumber("1.50");
    assertEquals(value.toString(), run(new ToolInput.Value(value)).content());
  }

  @Test
  void nothing_is_granted_and_limits_are_those_of_the_caller_over_the_defaults() {
    var seen = new ArrayList<ExecutionRequest>();
    world.runtime.define(
        "echo",
        call -> {
          seen.add(call.request());
          return "";
        });
    run(new ToolInput.Value(new JsonNumber("1")));
    assertEquals(Grants.NONE, seen.getFirst().grants());
    assertEquals(
        new ResourceLimits(
            ExecutionWorld.DEFAULTS.memoryBytes(),
            Duration.ofSeconds(5),
            ExecutionWorld.DEFAULTS.fuel(),
            ExecutionWorld.DEFAULTS.outputBytes()),
        seen.getFirst().limits());
  }

  @Test
  void a_file_that_is_no_module_is_reported() throws IOException {
    Files.writeString(file, "not a module");
    var input = new ToolInput.Value(new JsonNumber("1"));
    assertEquals(List.of("module.malformed"), Thrown.codes(() -> run(input)));
    assertEquals(List.of("INFO executing tool", "WARN execution failed"), world.telemetry.lines());
  }

  private ExecutionResult run(ToolInput input) {
    var limits =
        new RequestedLimits(OptionalInt.empty(), OptionalLong.of(5000), OptionalLong.empty());
    return world.execution.runModule().run(new RunModuleCommand(file, input, limits));
  }
}
