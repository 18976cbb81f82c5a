package dev.kami.adapters.cli;

import dev.kami.application.fixture.Tools;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.RequestedLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolArgument;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Tools to show. */
public final class SampleTools {
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
