package dev.kami.adapters.cli;

import dev.kami.application.fixture.Tools;
import dev.kami.application.port.in.ModuleDetails;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Tools to show. */
public final class SampleTools {
  private static final List<String> LABELS =
      List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

  private SampleTools() {}

  /** {@return a tool that asks for something of everything} */
  public static Tool demanding() {
    return Tools.tool(
        Tools.manifest(
            "dev.example.fetch-url",
            Tools.arguments(
                new ToolArgument(
                    "url",
                    ArgumentType.STRING,
                    new Description(
                        "The address to fetch, which may be long to describe: http and https only"),
                    true,
                    Optional.empty()),
                new ToolArgument(
                    "retries",
                    ArgumentType.INTEGER,
                    new Description("How often to try again"),
                    false,
                    Optional.of(JsonNumber.of(3)))),
            new SecurityPolicy(
                Tools.network("*.example.com", "api.example.org:443", "10.0.0.0/8"),
                FileAccess.SANDBOX,
                List.of(new EnvironmentName("API_KEY"), new EnvironmentName("API_URL")),
                new RequestedLimits(
                    OptionalInt.of(64), OptionalLong.empty(), OptionalLong.of(1_000_000)))));
  }

  /** {@return a tool that asks for nothing} */
  public static Tool modest() {
    return Tools.tool("dev.kami.greet");
  }

  /** {@return a tool with two functions, one of which takes a bit of everything} */
  public static Tool typed() {
    var labels = JsonObject.EMPTY.with("type", "string").with("enum", JsonArray.ofStrings(LABELS));
    var integer = JsonObject.EMPTY.with("type", "integer").with("minimum", 0).with("maximum", 255);
    var bytes = JsonObject.EMPTY.with("type", "string").with("contentEncoding", "base64");
    var maybe =
        JsonObject.EMPTY.with(
            "anyOf", new JsonArray(List.of(integer, JsonObject.EMPTY.with("type", "null"))));
    var shape = JsonObject.EMPTY.with("oneOf", new JsonArray(List.of(labels, JsonObject.EMPTY)));
    var properties =
        JsonObject.EMPTY
            .with("count", integer.with("description", "How many"))
            .with("labels", JsonObject.EMPTY.with("type", "array").with("items", labels))
            .with("data", bytes)
            .with("limit", maybe)
            .with("shape", shape)
            .with("flag", JsonObject.EMPTY.with("type", "boolean"))
            .with("any", new JsonBoolean(true))
            .with("nothing", JsonObject.EMPTY);
    var convert =
        new ToolFunction(
            "convert",
            JsonObject.EMPTY
                .with("type", "object")
                .with("properties", properties)
                .with("required", JsonArray.ofStrings(List.of("count", "labels", "data", "flag"))),
            Optional.of(integer));
    var ping = new ToolFunction("ping", JsonObject.EMPTY, Optional.empty());
    var offers =
        new ModuleInterface(
            ModuleInterface.Kind.FUNCTIONS,
            "export convert: func(count: u8, …) -> u8;\nexport ping: func();",
            List.of(convert, ping),
            List.of(new ModuleInterface.Withheld("open", "the resource 'file' cannot be JSON")));
    return Tools.tool("dev.kami.typed").examined(offers, Optional.empty());
  }

  /** {@return a tool that says something else of itself than its manifest} */
  public static Tool otherwise() {
    var offers = new ModuleInterface(ModuleInterface.Kind.TEXT_TOOL, "", List.of(), List.of());
    return Tools.tool("dev.kami.other").examined(offers, Optional.of("Does something else"));
  }

  /** {@return a module file} */
  public static ModuleDetails module(Path file) {
    var offers = typed().offers();
    return new ModuleDetails(file, 1234, Sha256.of("m"), offers, Optional.of("Says this"));
  }

  /** {@return a tool with one required argument of that name and type} */
  public static Tool requiring(String name, ArgumentType type) {
    return Tools.tool(
        Tools.manifest(
            "dev.kami.needy",
            Tools.arguments(
                new ToolArgument(name, type, new Description("needed"), true, Optional.empty())),
            new SecurityPolicy(
                Tools.network(),
                FileAccess.READ_ONLY,
                List.of(),
                new RequestedLimits(
                    OptionalInt.empty(), OptionalLong.of(250), OptionalLong.empty()))));
  }
}
