package dev.kami.config.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.application.contract.ManifestReaderContract;
import dev.kami.application.memory.KnownJson;
import dev.kami.application.port.out.ManifestReader;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ToolOutput;
import dev.kami.domain.tool.ToolResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TomlManifestReaderTest extends ManifestReaderContract {

  @Override
  protected ManifestReader reader() {
    return new TomlManifestReader(new KnownJson());
  }

  @Override
  protected String minimal() {
    return """
    [tool]
    id = "dev.example.minimal"
    name = "minimal"
    version = "0.1.0"
    wasm = "minimal.wasm"

    [mcp]
    description = "Does little"
    """;
  }

  @Override
  protected String complete() {
    return """
    # every key
    [tool]
    id = "dev.example.fetch-url"
    name = "Fetch übersetzt 天気"
    version = "1.2.3-rc.1+build.5"
    wasm = 'build/fetch_url.wasm'

    [mcp]
    description = \"""
    Fetches content from a URL.
    Follows "redirects".\"""
    output = "content"

    [[mcp.arguments]]
    name = "url"
    type = "string"
    description = "url"
    required = true

    [[mcp.arguments]]
    name = "agent"
    type = "string"
    description = "agent"
    default = "kami \\"0.1\\""

    [[mcp.arguments]]
    name = "retries"
    type = "integer"
    description = "retries"
    default = 9_007_199_254_740_993

    [[mcp.arguments]]
    name = "factor"
    type = "number"
    description = "factor"
    default = 1.5

    [[mcp.arguments]]
    name = "follow"
    type = "boolean"
    description = "follow"
    required = false
    default = true

    [[mcp.arguments]]
    name = "headers"
    type = "object"
    description = "headers"
    default = { Accept = "*/*" }

    [[mcp.arguments]]
    name = "codes"
    type = "array"
    description = "codes"
    default = [
      200, # the usual
      204,
    ]

    [[mcp.arguments]]
    name = "note"
    type = "string"
    description = "note"

    [security]
    net_allow_list = ["*.example.com", "api.example.org:443", "10.0.0.0/8"]
    fs_access = "read-only"
    env_allow_list = ["API_KEY", "LANG"]
    max_memory_mb = 128
    max_execution_ms = 5000
    max_fuel = 3_000_000_000
    """;
  }

  @Override
  protected String withBadIdAndBadVersion() {
    return minimal().replace("dev.example.minimal", "../x").replace("0.1.0", "one");
  }

  @Override
  protected String broken() {
    return "{\"tool\": {}}";
  }

  @Test
  void a_module_is_told_from_a_manifest(@TempDir Path folder) throws IOException {
    var module = Files.write(folder.resolve("greet.wasm"), new byte[] {0, 'a', 's', 'm'});
    var refused = assertThrows(ProblemException.class, () -> reader().locate(module));
    assertEquals("manifest.is-a-module", refused.problems().getFirst().code());
  }

  @Test
  void results_are_declared_as_arguments_are_and_every_answer_has_them(@TempDir Path folder)
      throws IOException {
    var file =
        Files.writeString(
            folder.resolve("tool.toml"),
            minimal()
                + """
                [[mcp.results]]
                name = "celsius"
                type = "number"
                description = "How warm"

                [[mcp.results]]
                name = "remark"
                type = "string"
                description = "What else"
                required = false
                """);
    var schema =
        ToolResult.schema(
            List.of(
                new ToolResult("celsius", ArgumentType.NUMBER, new Description("How warm"), true),
                new ToolResult(
                    "remark", ArgumentType.STRING, new Description("What else"), false)));
    assertEquals(new ToolOutput.Json(schema), reader().read(file).output());
    assertEquals(
        Optional.of(JsonArray.ofStrings(List.of("celsius"))), schema.source().get("required"));
  }

  @Test
  void json_without_a_schema_is_any_json(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("tool.toml"), minimal() + "output = \"json\"\n");
    assertEquals(new ToolOutput.Json(JsonSchema.ANYTHING), reader().read(file).output());
  }
}
