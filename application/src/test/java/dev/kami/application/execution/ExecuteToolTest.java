package dev.kami.application.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.FileGrant;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.NetworkPolicy;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolArguments;
import dev.kami.domain.tool.ToolFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class ExecuteToolTest {

  @TempDir private Path data;

  private ExecutionWorld world;

  @BeforeEach
  void make_the_world() {
    world = new ExecutionWorld(data);
  }

  @Test
  void a_tool_gets_its_input_with_defaults_filled_in_and_answers() {
    install("greet", arguments(), SecurityPolicy.DENY_ALL);
    var result = execute("greet", JsonObject.EMPTY.with("name", "Ada"));
    var completed = JsonObject.EMPTY.with("name", "Ada").with("times", 2);
    assertEquals(completed.toString(), result.content());
    assertTrue(result.success());
  }

  @Test
  void text_is_read_by_the_codec() {
    install("greet", arguments(), SecurityPolicy.DENY_ALL);
    world.json.know("{...}", JsonObject.EMPTY.with("name", "Ada").with("times", 3));
    var result = world.execute("test.greet", new ToolInput.Text("{...}"), Cancellation.NEVER);
    assertTrue(result.content().contains("literal=3"), result::content);
    assertEquals(
        List.of("json.invalid"),
        Thrown.codes(
            () -> world.execute("test.greet", new ToolInput.Text("oops"), Cancellation.NEVER)));
  }

  @Test
  void every_problem_of_the_input_is_reported_and_nothing_is_executed() {
    install("greet", arguments(), SecurityPolicy.DENY_ALL);
    var input = JsonObject.EMPTY.with("nam", "Ada").with("times", "x");
    assertEquals(
        List.of("input.unknown-argument", "input.wrong-type", "input.missing-argument"),
        Thrown.codes(() -> execute("greet", input)));
    assertEquals(List.of(), world.runtime.prepared());
    assertEquals(List.of(), world.telemetry.lines());
  }

  @Test
  void the_only_function_of_a_tool_is_called_by_the_id_of_the_tool() {
    install("greet", ToolArguments.NONE, SecurityPolicy.DENY_ALL);
    world.offer("greet", Tools.function("hello", "name"));
    var arguments = JsonObject.EMPTY.with("name", "Ada");
    var called = new Entry.Function("hello", arguments).toString();
    var result = execute("greet", arguments);
    assertEquals(
        new Outcome.Completed(called, Optional.of(new JsonString(called))), result.outcome());
    assertEquals(called, execute("greet.hello", arguments).content());
  }

  @Test
  void each_of_several_functions_is_called_by_its_own_id_and_gets_its_defaults() {
    install("greet", arguments(), SecurityPolicy.DENY_ALL);
    world.offer("greet", hello(), Tools.function("x.bye", "name"));
    var ada = JsonObject.EMPTY.with("name", "Ada");
    assertEquals(
        new Entry.Function("hello", ada.with("times", 2)).toString(),
        execute("greet.hello", ada).content());
    assertEquals(
        new Entry.Function("x.bye", ada).toString(), execute("greet.x.bye", ada).content());
    assertEquals(
        List.of("input.missing-argument"),
        Thrown.codes(() -> execute("greet.hello", JsonObject.EMPTY)));
    assertEquals(
        List.of("tool.which-function"), Thrown.codes(() -> execute("greet", JsonObject.EMPTY)));
    assertEquals(
        List.of("tool.not-found"), Thrown.codes(() -> execute("greet.hi", JsonObject.EMPTY)));
    assertEquals(
        List.of("input.not-an-object"),
        Thrown.codes(() ->
            world.execute(
                "test.greet.hello", new ToolInput.Value(JsonNumber.of(1)), Cancellation.NEVER)));
  }

  @Test
  void the_registry_is_asked_with_every_call() {
    install("greet", ToolArguments.NONE, SecurityPolicy.DENY_ALL);
    execute("greet", JsonObject.EMPTY);
    var tool = world.registry.list(Optional.empty()).getFirst();
    world.registry.replace(Tools.disabled(tool));
    var codes = Thrown.codes(() -> execute("greet", JsonObject.EMPTY));
    assertEquals(List.of("tool.disabled"), codes);
    world.registry.replace(tool);
    assertTrue(execute("greet", JsonObject.EMPTY).success());
  }

  @Test
  void an_unknown_tool_is_not_found() {
    assertEquals(
        List.of("tool.not-found"), Thrown.codes(() -> execute("nothing", JsonObject.EMPTY)));
  }

  @Test
  void limits_are_those_of_the_manifest_and_the_defaults_for_the_rest() {
    var limits = new RequestedLimits(OptionalInt.of(7), OptionalLong.empty(), OptionalLong.of(123));
    install("greet", ToolArguments.NONE, policy(FileAccess.NONE, limits));
    var seen = new ArrayList<ResourceLimits>();
    world.runtime.define("greet", call -> note(seen, call.request().limits()));
    execute("greet", JsonObject.EMPTY);
    assertEquals(
        List.of(
            new ResourceLimits(
                7 * ResourceLimits.MEGABYTE,
                ExecutionWorld.DEFAULTS.time(),
                123,
                ExecutionWorld.DEFAULTS.outputBytes())),
        seen);
  }

  @Test
  void variables_are_granted_when_they_are_allowed_and_set() {
    install("greet", ToolArguments.NONE, policy(FileAccess.NONE, RequestedLimits.DEFAULTS));
    var seen = new ArrayList<Map<String, String>>();
    world.runtime.define("greet", call -> note(seen, call.request().grants().environment()));
    execute("greet", JsonObject.EMPTY);
    assertEquals(List.of(Map.of("API_KEY", "secret value")), seen);
    assertFalse(world.telemetry.events().toString().contains("secret value"));
  }

  @Test
  void network_rules_are_handed_on() {
    var network = Tools.network("example.com:443");
    var policy = new SecurityPolicy(network, FileAccess.NONE, List.of(), RequestedLimits.DEFAULTS);
    install("greet", ToolArguments.NONE, policy);
    var seen = new ArrayList<NetworkPolicy>();
    world.runtime.define("greet", call -> note(seen, call.request().grants().network()));
    execute("greet", JsonObject.EMPTY);
    assertEquals(List.of(network), seen);
  }

  @Test
  void a_sandbox_is_the_tools_own_directory_and_is_kept() throws IOException {
    install("note", ToolArguments.NONE, policy(FileAccess.SANDBOX, RequestedLimits.DEFAULTS));
    world.runtime.define("note", call -> write(call.file("/note", true)));
    assertTrue(execute("note", JsonObject.EMPTY).success());
    var kept = world.store.privateDirectory(Tools.manifest("test.note").id()).resolve("note");
    assertEquals("kept", Files.readString(kept));
  }

  @Test
  void a_reader_sees_its_installed_folder_and_only_while_it_is_undamaged() throws IOException {
    install("read", ToolArguments.NONE, policy(FileAccess.READ_ONLY, RequestedLimits.DEFAULTS));
    var seen = new ArrayList<FileGrant>();
    world.runtime.define("read", call -> note(seen, call.request().grants().files()));
    execute("read", JsonObject.EMPTY);
    var folder = world.store.installedFolder(world.registry.list(Optional.empty()).getFirst());
    assertEquals(List.of(new FileGrant.ReadOnly(folder)), seen);
    Files.writeString(folder.resolve("added"), "x");
    assertEquals(List.of("store.damaged"), Thrown.codes(() -> execute("read", JsonObject.EMPTY)));
    assertEquals("WARN execution failed", world.telemetry.lines().getLast());
  }

  @Test
  void a_module_is_prepared_once_and_then_taken_from_the_cache() {
    install("greet", ToolArguments.NONE, SecurityPolicy.DENY_ALL);
    execute("greet", JsonObject.EMPTY);
    execute("greet", JsonObject.EMPTY);
    assertEquals(List.of("greet"), world.runtime.prepared());
    world.execution.close();
    assertEquals(List.of("greet"), world.runtime.closed());
  }

  @Test
  void a_damaged_module_is_not_executed() throws IOException {
    install("greet", ToolArguments.NONE, SecurityPolicy.DENY_ALL);
    var tool = world.registry.list(Optional.empty()).getFirst();
    Files.writeString(world.store.modulePath(tool), "other");
    assertEquals(List.of("store.damaged"), Thrown.codes(() -> execute("greet", JsonObject.EMPTY)));
  }

  @Test
  void no_more_calls_than_allowed_run_at_once() throws Exception {
    install("greet", ToolArguments.NONE, SecurityPolicy.DENY_ALL);
    var bothRun = new CountDownLatch(2);
    world.runtime.define(
        "greet",
        call -> {
          bothRun.countDown();
          call.spend(1);
          return ExecutionWorld.await(bothRun);
        });
    try (var threads = Executors.newFixedThreadPool(4)) {
      var calls = new ArrayList<Future<ExecutionResult>>();
      for (var n = 0; n < 8; n++) {
        calls.add(threads.submit(() -> execute("greet", JsonObject.EMPTY)));
      }
      for (var call : calls) {
        assertTrue(call.get().success());
      }
    }
  }

  @Test
  void a_call_that_is_taken_back_while_it_waits_ends_without_having_begun() throws Exception {
    install("greet", ToolArguments.NONE, SecurityPolicy.DENY_ALL);
    var running = new CountDownLatch(ExecutionWorld.CONCURRENT);
    var finish = new CountDownLatch(1);
    world.runtime.define(
        "greet",
        _ -> {
          running.countDown();
          return ExecutionWorld.await(finish);
        });
    try (var threads = Executors.newCachedThreadPool()) {
      for (var n = 0; n < ExecutionWorld.CONCURRENT; n++) {
        threads.execute(() -> execute("greet", JsonObject.EMPTY));
      }
      running.await();
      var input = new ToolInput.Value(JsonObject.EMPTY);
      var result = world.execute("test.greet", input, () -> true);
      finish.countDown();
      var failed = assertInstanceOf(Outcome.Failed.class, result.outcome());
      assertEquals(GuestFault.Kind.CANCELLED, failed.fault().kind());
      assertEquals(Duration.ZERO, result.usage().duration());
    }
  }

  private void install(String script, ToolArguments arguments, SecurityPolicy policy) {
    world.install(script, Tools.manifest("test." + script, arguments, policy));
  }

  private ExecutionResult execute(String script, JsonObject input) {
    return world.execute("test." + script, new ToolInput.Value(input), Cancellation.NEVER);
  }

  private static <T> String note(List<T> seen, T value) {
    seen.add(value);
    return "";
  }

  private static String write(Path file) {
    try {
      return Files.writeString(file, "kept").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SecurityPolicy policy(FileAccess files, RequestedLimits limits) {
    var names = List.of(new EnvironmentName("API_KEY"), new EnvironmentName("NOT_SET"));
    return new SecurityPolicy(NetworkPolicy.DENY_ALL, files, names, limits);
  }

  private static ToolFunction hello() {
    var taken =
        JsonObject.EMPTY
            .with("name", JsonObject.EMPTY.with("type", "string"))
            .with("times", JsonObject.EMPTY.with("type", "integer"));
    var schema =
        JsonObject.EMPTY
            .with("type", "object")
            .with("properties", taken)
            .with("required", JsonArray.ofStrings(List.of("name", "times")));
    return new ToolFunction("hello", schema, Optional.empty());
  }

  private static ToolArguments arguments() {
    return Tools.arguments(
        new ToolArgument(
            "name", ArgumentType.STRING, new Description("who"), true, Optional.empty()),
        new ToolArgument(
            "times",
            ArgumentType.INTEGER,
            new Description("how often"),
            false,
            Optional.of(new JsonNumber("2"))));
  }
}
