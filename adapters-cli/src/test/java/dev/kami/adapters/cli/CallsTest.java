package dev.kami.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.cli.render.Terminal;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.RunModuleCommand;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.NearLimit;
import dev.kami.domain.execution.Progress;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.policy.Limit;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.problem.GuestFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class CallsTest {
  private static final Denial DENIAL =
      new Denial("opening /etc/passwd", "fs_access is none", "set fs_access = \"read-only\"");
  private static final GuestFault FAULT =
      new GuestFault(
          GuestFault.Kind.TOOL_ERROR,
          "guest.exit",
          "the tool ended with exit code 7: first line\nsecond \u001b[2Jline",
          "",
          "read what it says");

  @Test
  void the_answer_is_printed_exactly_with_a_line_end_only_when_it_lacks_one() {
    assertEquals(new Typed(0, "a\tb\n", ""), exec(FakeHost.calling(FakeHost.answer("a\tb"))));
    assertEquals(new Typed(0, "a\n\n", ""), exec(FakeHost.calling(FakeHost.answer("a\n\n"))));
    assertEquals(new Typed(0, "", ""), exec(FakeHost.calling(FakeHost.answer(""))));
  }

  @Test
  void progress_is_told_to_a_person_and_its_amounts_to_a_log_that_wants_all() {
    var half = new Progress(50, OptionalDouble.of(100), "half \u001b[2J way");
    var quarter = new Progress(0.25, OptionalDouble.empty(), "");
    var person =
        Typed.type(
            FakeHost.calling(FakeHost.answer("a")).reporting(half, quarter),
            new Terminal(true, false, false),
            "",
            "exec",
            "dev.kami.greet");
    assertEquals(new Typed(0, "a\n", "50 of 100: half \uFFFD[2J way\n0.25\n"), person);
    var host = FakeHost.calling(FakeHost.answer("a")).reporting(half, quarter);
    assertEquals(new Typed(0, "a\n", ""), exec(host));
    assertEquals(
        List.of("50 of 100", "0.25"),
        host.events().stream()
            .filter(event -> event.message().equals("tool reports progress"))
            .map(event -> ((JsonString) event.fields().values().iterator().next()).value())
            .toList());
  }

  @Test
  void the_default_input_is_an_empty_object() {
    var host = new FakeHost();
    exec(host);
    assertEquals(
        List.of(
            new ExecuteToolCommand("dev.kami.greet", new ToolInput.Text("{}"), Cancellation.NEVER)),
        host.asked());
  }

  @Test
  void run_limits_time_as_the_guide_says_and_leaves_the_rest_to_the_settings() {
    var host = new FakeHost();
    Typed.type(host, "run", "t.wasm", "-i", "[1]");
    assertEquals(
        List.of(
            new RunModuleCommand(
                Path.of("t.wasm"),
                Optional.empty(),
                new ToolInput.Text("[1]"),
                new RequestedLimits(
                    OptionalInt.empty(), OptionalLong.of(5000), OptionalLong.empty()))),
        host.asked());
  }

  @Test
  void run_takes_its_limits_from_flags() {
    var host = new FakeHost();
    Typed.type(host, "run", "t.wasm", "--fuel", "9", "-t10", "-m", "1");
    assertEquals(
        new RequestedLimits(OptionalInt.of(1), OptionalLong.of(10), OptionalLong.of(9)),
        host.asked().getFirst() instanceof RunModuleCommand command ? command.limits() : "");
  }

  @Test
  void a_failure_is_told_on_standard_error_without_the_guests_control_characters() {
    Golden.check("exec-failed", exec(FakeHost.calling(FakeHost.failed(FAULT, DENIAL))).err());
    assertEquals("", exec(FakeHost.calling(FakeHost.failed(FAULT))).out());
    assertEquals(1, exec(FakeHost.calling(FakeHost.failed(FAULT))).code());
  }

  @Test
  void denials_of_a_success_are_told_as_well() {
    assertEquals(
        new Typed(0, "fine\n", DENIAL.sentence() + "\n"),
        exec(FakeHost.calling(FakeHost.answer("fine", DENIAL))));
  }

  @Test
  void what_a_tool_wrote_beside_its_answer_is_told_beside_it() {
    var result = FakeHost.answer("fine");
    var remarked =
        new ExecutionResult(
            result.outcome(), result.usage(), List.of(DENIAL), "a \u001b[2Jwarning");
    assertEquals(
        new Typed(0, "fine\n", "a \uFFFD[2Jwarning\n" + DENIAL.sentence() + "\n"),
        exec(FakeHost.calling(remarked)));
  }

  @Test
  void a_limit_that_was_near_is_told_beside_the_answer() {
    var near = new NearLimit(Limit.FUEL, 900, 1000, "set max_fuel above 1000");
    var answer = FakeHost.answer("fine");
    var result =
        new ExecutionResult(
            answer.outcome(), answer.usage(), List.of(), answer.diagnostics(), List.of(near));
    assertEquals(new Typed(0, "fine\n", near.sentence() + "\n"), exec(FakeHost.calling(result)));
    var json = Typed.type(FakeHost.calling(result), "exec", "a.b", "--json").out();
    assertTrue(
        json.contains(
            "\"near_limits\":[{\"limit\":\"fuel\",\"used\":900,\"of\":1000,"
                + "\"how_to_raise\":\"set max_fuel above 1000\"}]"),
        json);
  }

  @Test
  void a_call_that_failed_for_a_denial_tells_it_once() {
    var denied = new GuestFault(GuestFault.Kind.DENIED, "guest.denied", DENIAL.sentence(), "", "");
    assertEquals(
        new Typed(4, "", "error: " + DENIAL.sentence() + "\n"),
        exec(FakeHost.calling(FakeHost.failed(denied, DENIAL))));
  }

  @Test
  void json_tells_everything_on_standard_output() {
    assertEquals(
        new Typed(
            0,
            "{\"content\":\"fine\",\"success\":true,\"duration_ms\":12,\"fuel_consumed\":3456,"
                + "\"peak_memory_bytes\":65536,\"denials\":[],\"near_limits\":[],\"diagnostics\":\"\"}\n",
            ""),
        Typed.type(FakeHost.calling(FakeHost.answer("fine")), "exec", "a.b", "--json"));
    var failed =
        Typed.type(FakeHost.calling(FakeHost.failed(FAULT, DENIAL)), "run", "a.wasm", "--json");
    Golden.check("run-failed-json", failed.out());
    assertEquals("", failed.err());
    assertEquals(1, failed.code());
  }

  @Test
  void serve_serves_and_closes() {
    var host = new FakeHost();
    assertEquals(new Typed(0, "", ""), Typed.type(host, "serve"));
    assertEquals(List.of("serve"), host.asked());
    assertEquals(1, host.closed());
    assertTrue(host.events().isEmpty(), "nothing to warn of");
  }

  @Test
  void serve_warns_once_when_it_has_all_rights() {
    var host = new FakeHost();
    Typed.type(host, new Terminal(false, false, true), "", "serve");
    assertEquals(1, host.events().size());
    assertEquals(LogLevel.WARN, host.events().getFirst().level());
  }

  private static Typed exec(FakeHost host) {
    return Typed.type(host, "exec", "dev.kami.greet");
  }
}
