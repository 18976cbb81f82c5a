package dev.kami.adapters.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.FileGrant;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A component that calls WASI 0.2 by hand (src/test/guests/components/preview2.c): its imports name
 * patches that are older than what is offered, and its deeds include what no compiler would emit.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Preview2GuestTest {

  private final ChicoryToolRuntime runtime = TestRuntime.compiling().build();
  private final PreparedModule guest = runtime.prepare(component("preview2"));

  @AfterAll
  void close() {
    guest.close();
    runtime.close();
  }

  private static ModuleBytes component(String name) {
    try (var in = Preview2GuestTest.class.getResourceAsStream("/components/" + name + ".wasm")) {
      return ModuleBytes.copyOf(Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ExecutionResult run(String input) {
    return run(input, Calls.PLENTY);
  }

  private ExecutionResult run(String input, ResourceLimits limits) {
    var environment = new LinkedHashMap<String, String>();
    environment.put("KEY", "wörth");
    environment.put("EMPTY", "");
    return guest.execute(
        new ExecutionRequest(
            new Entry.Main(input),
            limits,
            new Grants(NetworkPolicy.DENY_ALL, FileGrant.NONE, environment),
            Cancellation.NEVER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write hi | hi",
        "sleep 3000001 | slept",
        "no-leak 30000 | done",
        "child | 1",
        "random 100000 | 100000",
        "environment | KEY=wörth;EMPTY=;",
        "config KEY | set: wörth",
        "config EMPTY | set:",
        "config PATH | not set",
        "time | plausible",
        "terminal | none",
      })
  void what_components_do_works(String deed, String answer) {
    var result = run(deed);
    assertTrue(result.success(), () -> result.outcome().toString());
    assertEquals(answer, result.content().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo", "splice"})
  void what_is_on_standard_input_can_go_to_standard_output(String deed) {
    var text = "hällo\n".repeat(50_000);
    assertEquals(text, run(deed + "\n" + text).content());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write-without-permit | check-write",
        "write-4097 | 4096",
        "poll-none | no pollables",
        "poll-many 5 | more than 10000 pollables",
        "leak | more than 10000 resources",
        "use-after-drop | unknown handle",
        "wrong-handle | wrong type",
        "exit-in-realloc | cannot leave",
        "random 99999999999 | 99999999999 random bytes",
        "wild-result | out of bounds",
      })
  void what_components_must_not_do_is_a_trap(String deed, String words) {
    var fault = Calls.fault(run(deed));
    assertEquals("guest.trapped", fault.code());
    assertTrue(fault.cause().contains(words), fault.cause());
  }

  @Test
  void exits_end_the_guest() {
    assertEquals("", run("exit 0").content());
    assertEquals("exit code 1", Calls.fault(run("exit 1")).cause());
    assertEquals("exit code 250", Calls.fault(run("exit-with-code 250")).cause());
  }

  @Test
  void an_error_of_run_is_explained_by_standard_error() {
    var fault = Calls.fault(run("fail"));
    assertEquals("guest.failed", fault.code());
    assertEquals("the reason", fault.cause());
  }

  @ParameterizedTest
  @CsvSource({"socket, opening a TCP socket", "lookup evil.example, looking up evil.example"})
  void sockets_are_denied_to_the_guest_and_to_the_caller(String deed, String what) {
    var result = run(deed);
    assertEquals("101", result.content());
    assertEquals(1, result.denials().size());
    Denial denial = result.denials().getFirst();
    assertEquals(what, denial.what());
    assertTrue(denial.howToAllow().contains("wasi:http"), denial.howToAllow());
  }

  @Test
  void a_wait_ends_at_the_deadline() {
    var result = run("sleep 99000000000", Calls.time(Duration.ofMillis(50)));
    assertEquals("limit.time", Calls.fault(result).code());
    assertTrue(result.usage().duration().toMillis() < 2_000, result.usage()::toString);
  }

  @Test
  void endless_output_ends_at_the_limit() {
    assertEquals("limit.output", Calls.fault(run("flood")).code());
  }
}
