package dev.kami.adapters.cli.render;

import dev.kami.application.port.in.ToolDetails;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.policy.EnvironmentName;
import dev.kami.domain.policy.NetworkRule;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.tool.Operation;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolArgument;
import dev.kami.domain.tool.ToolOutput;
import java.util.List;
import java.util.function.Function;

/** An installed tool as JSON; keys follow the manifest's where there is one. */
final class ToolJson {
  private ToolJson() {}

  /** {@return what the registry knows of the tool} */
  static JsonObject of(Tool tool) {
    return of(tool, tool.operations());
  }

  /** {@return that, and what a call runs with} */
  static JsonObject of(ToolDetails details) {
    return OfferJson.details(
        details.tool().offers(),
        of(details.tool(), details.operations())
            .with("wasm_path", details.module().toString())
            .with("limits", limits(details.limits())));
  }

  private static JsonObject of(Tool tool, List<Operation> operations) {
    var manifest = tool.manifest();
    var json =
        JsonObject.EMPTY
            .with("id", tool.id().value())
            .with("name", manifest.name().value())
            .with("version", manifest.version().text())
            .with("description", manifest.description().text())
            .with("enabled", tool.enabled())
            .with("installed_at", tool.installedAt().toString())
            .with("wasm", manifest.module().value())
            .with("sha256", tool.stored().module().hex())
            .with("bytes", tool.stored().moduleBytes())
            .with("security", security(manifest.security()))
            .with("arguments", array(manifest.arguments().declared(), ToolJson::argument));
    return OfferJson.with(tool, operations, functionless(tool, json));
  }

  /** What functions take and answer stands with them. */
  private static JsonObject functionless(Tool tool, JsonObject json) {
    if (!tool.offers().functions().isEmpty()) {
      return json;
    }
    var given = tool.manifest().arguments().given();
    var taking = given.map(schema -> json.with("input_schema", schema.source())).orElse(json);
    return switch (tool.manifest().output()) {
      case ToolOutput.Text _ -> taking.with("output", "text");
      case ToolOutput.Content _ -> taking.with("output", "content");
      case ToolOutput.Json(var schema) ->
          taking.with("output", "json").with("output_schema", schema.source());
    };
  }

  private static JsonObject security(SecurityPolicy policy) {
    var json =
        JsonObject.EMPTY
            .with("net_allow_list", array(policy.network().rules(), ToolJson::rule))
            .with("fs_access", policy.files().keyword())
            .with("env_allow_list", array(policy.environment(), ToolJson::variable));
    var asked = policy.limits();
    if (asked.memoryMb().isPresent()) {
      json = json.with("max_memory_mb", asked.memoryMb().getAsInt());
    }
    if (asked.timeMillis().isPresent()) {
      json = json.with("max_execution_ms", asked.timeMillis().getAsLong());
    }
    return asked.fuel().isPresent() ? json.with("max_fuel", asked.fuel().getAsLong()) : json;
  }

  private static JsonObject limits(ResourceLimits limits) {
    return JsonObject.EMPTY
        .with("max_memory_mb", limits.memoryBytes() / ResourceLimits.MEGABYTE)
        .with("max_execution_ms", limits.time().toMillis())
        .with("max_fuel", limits.fuel())
        .with("max_output_mb", limits.outputBytes() / ResourceLimits.MEGABYTE);
  }

  private static JsonObject argument(ToolArgument argument) {
    var json =
        JsonObject.EMPTY
            .with("name", argument.name())
            .with("type", argument.type().keyword())
            .with("description", argument.description().text())
            .with("required", argument.required());
    return argument.defaultValue().map(value -> json.with("default", value)).orElse(json);
  }

  private static JsonString rule(NetworkRule rule) {
    return new JsonString(rule.text());
  }

  private static JsonString variable(EnvironmentName name) {
    return new JsonString(name.value());
  }

  private static <T> JsonArray array(List<T> items, Function<T, JsonValue> form) {
    return new JsonArray(items.stream().map(form).toList());
  }
}
