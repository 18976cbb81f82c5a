package dev.kami.application.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.ScriptedCall;
import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.LogEvent;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ToolArguments;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CallLogTest {

  @TempDir private Path data;

  private ExecutionWorld world;

  @BeforeEach
  void install_a_tool() {
    world = new ExecutionWorld(data);
    world.install("greet", Tools.manifest("test.greet"));
  }

  @Test
  void a_call_is_reported_when_it_begins_and_when_it_ends() {
    var events = events(call -> spend(call, 100));
    assertEquals(
        List.of("INFO executing tool", "INFO execution complete"), world.telemetry.lines());
    assertEquals(List.of("tool", "duration_ms", "fuel"), names(events.getLast()));
    assertEquals("JsonNumber[literal=100]", field(events.getLast(), "fuel"));
    assertEquals("test.greet", field(events.getFirst(), "tool"));
  }

  @Test
  void a_second_call_is_a_cache_hit() {
    events(_ -> "");
    events(_ -> "");
    assertEquals(
        List.of("INFO executing tool", "DEBUG cache hit", "INFO execution complete"),
        world.telemetry.lines().subList(2, 5));
  }

  @Test
  void a_failed_call_is_reported_with_code_and_cause() {
    var event = events(_ -> end(GuestFault.Kind.TRAP, "unreachable executed")).getLast();
    assertEquals("execution failed", event.message());
    assertEquals("test.code", field(event, "code"));
    assertEquals("unreachable executed", field(event, "cause"));
  }

  @Test
  void the_guests_own_words_are_not_repeated() {
    var event = events(_ -> end(GuestFault.Kind.TOOL_ERROR, "my input was: secret")).getLast();
    assertEquals("execution failed", event.message());
    assertEquals("test.code", field(event, "code"));
    assertFalse(world.telemetry.events().toString().contains("secret"));
  }

  @Test
  void what_a_caller_passed_is_not_repeated() {
    var wrong = new UserError(UserError.Kind.INVALID, "input.wrong", "$ is 'secret'", "", "");
    assertThrows(
        ProblemException.class,
        () ->
            events(_ -> {
              throw new ProblemException(wrong);
            }));
    var event = world.telemetry.events().getLast();
    assertEquals("input.wrong", field(event, "code"));
    assertEquals("the input does not fit what the tool takes", field(event, "cause"));
    assertFalse(world.telemetry.events().toString().contains("secret"));
  }

  @Test
  void every_denial_is_reported() {
    var events =
        events(call -> {
          call.deny(new Denial("connecting to a:1", "no rule", "add a rule"));
          call.deny(new Denial("opening /b", "no grant", ""));
          return "";
        });
    assertEquals(
        List.of(
            "INFO executing tool",
            "WARN access denied",
            "WARN access denied",
            "INFO execution complete"),
        world.telemetry.lines());
    assertEquals("connecting to a:1", field(events.get(1), "what"));
    assertEquals("no grant", field(events.get(2), "why"));
    assertEquals("add a rule", field(events.get(1), "to_allow"));
  }

  @Test
  void four_fifths_of_a_limit_are_near_it() {
    events(call -> spend(call, 799));
    assertFalse(world.telemetry.lines().contains("WARN tool is near a limit"));
    var events = events(call -> spend(call, 800));
    assertTrue(world.telemetry.lines().contains("WARN tool is near a limit"));
    var warning = events.get(events.size() - 2);
    assertEquals(List.of("tool", "limit", "used", "of", "to_raise"), names(warning));
    assertEquals("fuel", field(warning, "limit"));
    assertTrue(field(warning, "to_raise").contains("max_fuel above 1000"), warning::toString);
  }

  @Test
  void memory_near_its_limit_is_reported_as_well() {
    var events = events(call -> grow(call, ExecutionWorld.DEFAULTS.memoryBytes()));
    assertEquals("memory_bytes", field(events.get(1), "limit"));
  }

  @Test
  void a_call_that_reached_a_limit_is_not_near_it() {
    events(call -> spend(call, 1001));
    assertFalse(world.telemetry.lines().contains("WARN tool is near a limit"));
    assertEquals("WARN execution failed", world.telemetry.lines().getLast());
  }

  @Test
  void the_words_of_a_guest_that_was_denied_something_are_not_repeated() {
    var event =
        events(_ -> end(GuestFault.Kind.DENIED, "my input was: private; denied: opening /b"))
            .getLast();
    assertEquals("test.code", field(event, "code"));
    assertFalse(world.telemetry.events().toString().contains("private"));
  }

  @Test
  void the_value_of_a_granted_variable_is_hidden_in_what_a_guest_asked_for() {
    var security =
        new SecurityPolicy(
            NetworkPolicy.DENY_ALL,
            FileAccess.NONE,
            List.of(new EnvironmentName("API_KEY")),
            RequestedLimits.DEFAULTS);
    world.install("keyed", Tools.manifest("test.keyed", ToolArguments.NONE, security));
    world.runtime.define(
        "keyed",
        call -> {
          var key = call.variable("API_KEY").orElseThrow();
          call.deny(new Denial("opening /" + key, "no rule for " + key, "allow " + key));
          throw ScriptedCall.ended(GuestFault.Kind.TRAP, "test.code", "trapped at " + key);
        });
    world.execute("test.keyed", new ToolInput.Value(JsonObject.EMPTY), Cancellation.NEVER);
    var events = world.telemetry.events();
    assertFalse(events.toString().contains("secret value"), events::toString);
    assertEquals("trapped at [redacted]", field(events.getLast(), "cause"));
  }

  private List<LogEvent> events(ScriptedRuntime.Script script) {
    world.runtime.define("greet", script);
    var input = new ToolInput.Value(JsonObject.EMPTY);
    world.execute("test.greet", input, Cancellation.NEVER);
    return world.telemetry.events();
  }

  private static String spend(ScriptedCall call, long fuel) {
    call.spend(fuel);
    return "";
  }

  private static String grow(ScriptedCall call, long bytes) {
    return String.valueOf(call.grow(bytes));
  }

  private static String end(GuestFault.Kind kind, String cause) {
    throw ScriptedCall.ended(kind, "test.code", cause);
  }

  private static List<String> names(LogEvent event) {
    return List.copyOf(event.fields().keySet());
  }

  private static String field(LogEvent event, String name) {
    return event.fields().get(name) instanceof JsonString(var text)
        ? text
        : String.valueOf(event.fields().get(name));
  }
}
