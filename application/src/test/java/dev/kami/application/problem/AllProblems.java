package dev.kami.application.problem;

import dev.kami.application.catalog.Catalog;
import dev.kami.application.execution.Execution;
import dev.kami.application.execution.ExecutionPorts;
import dev.kami.application.execution.ExecutionSettings;
import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.application.install.Installation;
import dev.kami.application.memory.FixedClock;
import dev.kami.application.memory.FixedEnvironment;
import dev.kami.application.memory.FixedManifests;
import dev.kami.application.memory.FolderToolStore;
import dev.kami.application.memory.InMemoryToolRegistry;
import dev.kami.application.memory.KnownJson;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.in.Caller;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.ProgressListener;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.policy.NetworkRule;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.ClientCapability;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.InputCheck;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolArguments;
import dev.kami.domain.tool.ToolFunction;
import dev.kami.domain.tool.ToolId;
import dev.kami.domain.tool.ToolManifest;
import dev.kami.domain.tool.ToolName;
import dev.kami.domain.tool.ToolOutput;
import dev.kami.domain.tool.ToolResult;
import dev.kami.domain.tool.ToolVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Provokes every problem by the code that reports it. */
final class AllProblems {

  private static final ResourceLimits LIMITS =
      new ResourceLimits(1024, Duration.ofSeconds(1), 1000, 1024);

  private AllProblems() {}

  static List<Problem> provoked(Path data) {
    var all = new ArrayList<Problem>();
    all.addAll(ofManifests());
    all.addAll(ofPolicies());
    all.addAll(ofSchemas());
    all.addAll(ofInputs());
    all.addAll(ofAnswers(data));
    all.addAll(ofUseCases(data));
    return all;
  }

  private static List<Problem> ofManifests() {
    var text = Optional.<JsonValue>of(new JsonString("3"));
    var url = argument("url", ArgumentType.STRING, false, Optional.empty());
    return List.of(
        Thrown.problem(() -> new ToolId("../x")),
        Thrown.problem(() -> new ToolName("")),
        Thrown.problem(() -> new ToolVersion("1.0")),
        Thrown.problem(() -> new Description("bell \u0007")),
        Thrown.problem(() -> new ModulePath("../t.wasm")),
        Thrown.problem(() -> argument("", ArgumentType.STRING, false, Optional.empty())),
        Thrown.problem(() -> argument("count", ArgumentType.INTEGER, false, text)),
        Thrown.problem(() -> argument("count", ArgumentType.STRING, true, text)),
        Thrown.problem(() -> new ToolArguments(List.of(url, url))),
        Thrown.problem(() -> ToolResult.schema(List.of(celsius(), celsius()))),
        Thrown.problem(() -> new ClientCapability("to dance")));
  }

  private static List<Problem> ofPolicies() {
    var all = new ArrayList<Problem>();
    all.add(Thrown.problem(() -> NetworkRule.parse("https://example.com/")));
    all.add(Thrown.problem(() -> new EnvironmentName("AWS_*")));
    all.addAll(
        Thrown.problems(() ->
            new RequestedLimits(OptionalInt.of(5000), OptionalLong.of(0), OptionalLong.of(-1))));
    return all;
  }

  private static List<Problem> ofInputs() {
    var arguments =
        Tools.arguments(
            argument("url", ArgumentType.STRING, true, Optional.empty()),
            argument("count", ArgumentType.INTEGER, false, Optional.empty()));
    var all = new ArrayList<Problem>();
    all.addAll(rejected(arguments, JsonNull.NULL));
    all.addAll(rejected(arguments, JsonObject.EMPTY.with("ulr", "x").with("count", "3")));
    all.addAll(rejected(ToolArguments.NONE, JsonObject.EMPTY.with("ulr", "x")));
    var size = JsonObject.EMPTY.with("enum", JsonArray.ofStrings(List.of("small", "large")));
    all.addAll(
        rejected(
            ToolArguments.of(
                new JsonSchema(
                    JsonObject.EMPTY.with(
                        "properties",
                        JsonObject.EMPTY
                            .with("size", size)
                            .with("count", JsonObject.EMPTY.with("maximum", 9))))),
            JsonObject.EMPTY.with("size", "lage").with("count", 10)));
    all.addAll(
        rejected(
            ToolArguments.of(new JsonSchema(JsonObject.EMPTY.with("$ref", "#"))),
            JsonObject.EMPTY));
    return all;
  }

  private static List<Problem> ofSchemas() {
    var reference = JsonObject.EMPTY.with("$ref", "https://example.com/other.json");
    var broken =
        JsonObject.EMPTY
            .with("$schema", "http://json-schema.org/draft-07/schema#")
            .with(
                "properties",
                JsonObject.EMPTY
                    .with("a", reference)
                    .with("b", JsonObject.EMPTY.with("$ref", "#/$defs/missing"))
                    .with("c", JsonObject.EMPTY.with("$dynamicRef", "#x").with("$id", "c.json"))
                    .with("d", JsonObject.EMPTY.with("minLength", -1)));
    var object = JsonObject.EMPTY.with("type", "object");
    var three = JsonObject.EMPTY.with("type", "string").with("default", 3);
    var all = new ArrayList<Problem>();
    all.addAll(Thrown.problems(() -> JsonSchema.reviewed(new JsonString("x"))));
    all.addAll(Thrown.problems(() -> JsonSchema.reviewed(broken)));
    all.addAll(Thrown.problems(() -> JsonSchema.reviewed(object.with("$ref", "#"))));
    all.addAll(
        Thrown.problems(() ->
            JsonSchema.reviewed(object.with("properties", JsonObject.EMPTY.with("times", three)))));
    return all;
  }

  private static List<Problem> ofAnswers(Path data) {
    var json = new ToolOutput.Json(ToolResult.schema(List.of(celsius())));
    var warm = JsonObject.EMPTY.with("celsius", "warm");
    var image = JsonObject.EMPTY.with("type", "image").with("data", "?");
    return List.of(
        answered(data, json, "oops", JsonNull.NULL),
        answered(data, json, "known", warm),
        answered(data, ToolOutput.CONTENT, "known", new JsonArray(List.of(image, JsonNull.NULL))));
  }

  private static Problem answered(Path data, ToolOutput output, String text, JsonValue known) {
    var runtime = new ScriptedRuntime();
    runtime.define("answer", _ -> text);
    var json = new KnownJson();
    json.know("known", known);
    var registry = new InMemoryToolRegistry();
    var store = new FolderToolStore(data);
    var plain = Tools.manifest("dev.example.answer");
    var manifest =
        new ToolManifest(
            plain.id(),
            plain.name(),
            plain.version(),
            plain.module(),
            plain.description(),
            plain.arguments(),
            output,
            List.of(),
            plain.security());
    try {
      var source = Files.createDirectories(data.resolve("answers"));
      Files.write(source.resolve("t.wasm"), ScriptedRuntime.module("answer").toByteArray());
      registry.add(Tools.tool(manifest, store.add(source, manifest.module(), true)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (var execution = execution(registry, store, runtime, json)) {
      var result = execution.executeTool().execute(call("dev.example.answer"));
      if (result.outcome() instanceof Outcome.Failed(var fault)) {
        return fault;
      }
      throw new AssertionError("not refused: " + result);
    }
  }

  private static ToolResult celsius() {
    return new ToolResult("celsius", ArgumentType.NUMBER, new Description("How warm"), true);
  }

  private static List<Problem> ofUseCases(Path data) {
    var registry = new InMemoryToolRegistry();
    var inspect = Catalog.inspect(registry, new FolderToolStore(data), LIMITS);
    var all = new ArrayList<Problem>();
    all.add(Thrown.problem(() -> inspect.inspect("dev.example.greet")));
    registry.add(Tools.disabled(Tools.tool("dev.example.greet")));
    all.add(Thrown.problem(() -> inspect.inspect("dev.example.gret")));
    all.add(Thrown.problem(() -> inspect.inspect("../etc")));
    all.add(Thrown.problem(() -> registry.add(Tools.tool("dev.example.greet"))));
    all.addAll(Thrown.problems(() -> new ExecutionSettings(0, -1, LIMITS)));
    var manifest = declaring("dev.example.calc", "adn");
    var typed =
        new ToolManifest(
            manifest.id(),
            manifest.name(),
            manifest.version(),
            manifest.module(),
            manifest.description(),
            ToolArguments.NONE,
            ToolOutput.CONTENT,
            List.of(),
            manifest.security());
    all.addAll(Thrown.problems(() -> install(registry, data, typed, Tools.function("add"))));
    registry.add(Tools.functions("dev.example.math", Tools.function("add"), Tools.function("sub")));
    all.add(Thrown.problem(() -> inspect.inspect("dev.example.math.ad")));
    all.addAll(
        Thrown.problems(() -> install(registry, data, manifest, Tools.function("add", "and"))));
    all.add(
        Thrown.problem(() ->
            install(
                registry, data, Tools.manifest("dev.example.math.add"), Tools.function("run"))));
    all.add(
        Thrown.problem(() ->
            install(
                registry,
                data,
                Tools.manifest("dev.example.long"),
                Tools.function("a".repeat(120)),
                Tools.function("b"))));
    try (var execution = execution(registry, data)) {
      all.add(Thrown.problem(() -> execution.executeTool().execute(call("dev.example.greet"))));
      all.add(Thrown.problem(() -> execution.executeTool().execute(call("dev.example.math"))));
      registry.add(Tools.tool("dev.example.enabled"));
      all.add(interrupted(execution, call("dev.example.enabled")));
      registry.add(Tools.tool(Tools.needing("dev.example.chart", "sampling")));
      all.add(Thrown.problem(() -> execution.executeTool().execute(callOfProgram())));
    }
    return all;
  }

  private static void install(
      InMemoryToolRegistry registry, Path data, ToolManifest manifest, ToolFunction... functions) {
    var runtime = new ScriptedRuntime();
    runtime.define("functions", Tools.offering(functions), _ -> "");
    var manifests = new FixedManifests();
    manifests.know("functions", manifest);
    try {
      var source = Files.createDirectories(data.resolve("source"));
      Files.writeString(source.resolve("tool.toml"), "functions");
      Files.write(source.resolve("t.wasm"), ScriptedRuntime.module("functions").toByteArray());
      Installation.of(
              manifests,
              new FolderToolStore(data),
              runtime,
              registry,
              new FixedClock(Instant.EPOCH),
              new RecordingTelemetry(LogLevel.ERROR))
          .install(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ToolManifest declaring(String id, String argument) {
    return Tools.manifest(
        id,
        Tools.arguments(argument(argument, ArgumentType.STRING, false, Optional.empty())),
        SecurityPolicy.DENY_ALL);
  }

  private static Execution execution(InMemoryToolRegistry registry, Path data) {
    return execution(registry, new FolderToolStore(data), new ScriptedRuntime(), new KnownJson());
  }

  private static Execution execution(
      InMemoryToolRegistry registry,
      FolderToolStore store,
      ScriptedRuntime runtime,
      KnownJson json) {
    return Execution.of(
        new ExecutionPorts(
            registry,
            store,
            _ -> ModuleBytes.copyOf(new byte[0]),
            runtime,
            json,
            new FixedEnvironment(Map.of()),
            new RecordingTelemetry(LogLevel.ERROR)),
        new ExecutionSettings(1, 1, LIMITS));
  }

  private static Problem interrupted(Execution execution, ExecuteToolCommand call) {
    Thread.currentThread().interrupt();
    var result = execution.executeTool().execute(call);
    if (Thread.interrupted() && result.outcome() instanceof Outcome.Failed(var fault)) {
      return fault;
    }
    throw new AssertionError("not cancelled: " + result);
  }

  private static ExecuteToolCommand call(String tool) {
    return new ExecuteToolCommand(tool, new ToolInput.Value(JsonObject.EMPTY), Cancellation.NEVER);
  }

  private static ExecuteToolCommand callOfProgram() {
    return new ExecuteToolCommand(
        "dev.example.chart",
        new ToolInput.Value(JsonObject.EMPTY),
        Caller.program(Set.of()),
        Cancellation.NEVER,
        ProgressListener.NONE);
  }

  private static List<Problem> rejected(ToolArguments arguments, JsonValue input) {
    return switch (arguments.check(input)) {
      case InputCheck.Rejected(var problems) -> problems;
      case InputCheck.Accepted accepted -> throw new AssertionError(accepted.toString());
    };
  }

  private static ToolArgument argument(
      String name, ArgumentType type, boolean required, Optional<JsonValue> defaultValue) {
    return new ToolArgument(name, type, new Description("for tests"), required, defaultValue);
  }
}
