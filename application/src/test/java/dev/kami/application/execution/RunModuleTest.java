package dev.kami.application.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.in.RunModuleCommand;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.ResourceLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    assertEquals(List.of(), world.telemetry.lines());
  }

  @Test
  void a_function_gets_its_arguments_and_the_only_one_need_not_be_named() {
    world.runtime.define(
        "echo", Tools.offering(Tools.function("greet", "name")), call -> "" + call.entry());
    var arguments = JsonObject.EMPTY.with("name", "Ada");
    var called = new Entry.Function("greet", arguments).toString();
    assertEquals(called, run(new ToolInput.Value(arguments)).content());
    assertEquals(called, run(new ToolInput.Value(arguments), Optional.of("greet")).content());
    assertEquals(
        List.of("input.not-an-object"),
        Thrown.codes(() -> run(new ToolInput.Value(new JsonNumber("1")))));
  }

  @Test
  void which_of_several_functions_is_meant_must_be_said() {
    var input = new ToolInput.Value(JsonObject.EMPTY);
    assertEquals(
        List.of("module.no-such-function"), Thrown.codes(() -> run(input, Optional.of("add"))));
    world.runtime.define(
        "echo", Tools.offering(Tools.function("add"), Tools.function("sub")), _ -> "");
    var unsaid = Thrown.problem(() -> run(input));
    assertEquals("module.which-function", unsaid.code());
    assertEquals("it has: add, sub", unsaid.hint());
    assertEquals(
        List.of("module.no-such-function"), Thrown.codes(() -> run(input, Optional.of("mul"))));
    assertTrue(run(input, Optional.of("sub")).success());
  }

  private ExecutionResult run(ToolInput input) {
    return run(input, Optional.empty());
  }

  private ExecutionResult run(ToolInput input, Optional<String> function) {
    var limits =
        new RequestedLimits(OptionalInt.empty(), OptionalLong.of(5000), OptionalLong.empty());
    return world.execution.runModule().run(new RunModuleCommand(file, function, input, limits));
  }
}
