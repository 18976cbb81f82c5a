package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.application.fixture.Tools;
import dev.kami.domain.content.ContentCheck;
import dev.kami.domain.content.ContentReader;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolArguments;
import dev.kami.domain.tool.ToolManifest;
import dev.kami.domain.tool.ToolOutput;
import dev.kami.domain.tool.ToolResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers that are more than text, and schemas from files, as each revision has them: transcripts
 * in the resources, byte for byte.
 */
@Timeout(60)
class RichResultsTest {

  private static final MoshiJsonCodec JSON = new MoshiJsonCodec();

  private static final JsonValue BLOCKS =
      JSON.parse(
          """
          [{"type":"text","text":"a picture and more",
            "annotations":{"audience":["user"],"priority":0.50}},
           {"type":"image","data":"iVBORw0KGgo=","mimeType":"image/png"},
           {"type":"audio","data":"UklGRg==","mimeType":"audio/wav"},
           {"type":"resource_link","uri":"file:///a.txt","name":"a","description":"more",
            "mimeType":"text/plain","size":7},
           {"type":"resource",
            "resource":{"uri":"test://t","mimeType":"application/json","text":"{}"}},
           {"type":"resource","resource":{"uri":"test://b","blob":"AAAA"},
            "annotations":{"lastModified":"2025-01-12T15:00:58Z"}}]
          """);
  private static final String WEATHER =
      """
      {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
       "$defs":{"unit":{"$anchor":"unit","enum":["C","F"]}},
       "properties":{"unit":{"$ref":"#unit","default":"C"},
                     "days":{"type":"integer","maximum":9007199254740993}},
       "allOf":[{"minProperties":1}],"additionalProperties":false,"x-precise":1.50}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"})
  void the_server_says_what_the_transcript_says(String revision) throws Exception {
    try (var client = new Client(tools())) {
      for (var line : transcript("results-" + revision)) {
        if (line.startsWith("> ")) {
          client.send(line.substring(2));
        } else if (line.startsWith("< ")) {
          assertEquals(Optional.of(line.substring(2)), client.receive());
        }
      }
    }
  }

  private static List<String> transcript(String name) throws IOException {
    var resource = "transcripts/" + name + ".txt";
    try (var stream = Objects.requireNonNull(RichResultsTest.class.getResourceAsStream(resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static FakeTools tools() {
    var celsius = new ToolResult("celsius", ArgumentType.NUMBER, new Description("How warm"), true);
    return new FakeTools()
        .with(
            tool("dev.kami.blocks", ToolArguments.NONE, ToolOutput.CONTENT),
            (_, _) ->
                answered(
                    switch (ContentReader.check(BLOCKS)) {
                      case ContentCheck.Sound(var blocks) ->
                          new Outcome.Completed("in words", Optional.of(BLOCKS), blocks);
                      case ContentCheck.Unsound unsound ->
                          throw new AssertionError(unsound.toString());
                    }))
        .with(
            tool(
                "dev.kami.weather",
                ToolArguments.of(JsonSchema.reviewed(JSON.parse(WEATHER))),
                new ToolOutput.Json(ToolResult.schema(List.of(celsius)))),
            (_, _) -> typed("{\"celsius\":21.50}\n"))
        .with(
            tool("dev.kami.any", ToolArguments.NONE, new ToolOutput.Json(JsonSchema.ANYTHING)),
            (_, _) -> typed("[1,2]"));
  }

  private static Tool tool(String id, ToolArguments arguments, ToolOutput output) {
    var plain = Tools.manifest(id);
    return Tools.tool(
        new ToolManifest(
            plain.id(),
            plain.name(),
            plain.version(),
            plain.module(),
            plain.description(),
            arguments,
            output, List.of(),
            plain.security()));
  }

  private static ExecutionResult typed(String text) {
    return answered(new Outcome.Completed(text, Optional.of(JSON.parse(text))));
  }

  private static ExecutionResult answered(Outcome outcome) {
    return new ExecutionResult(outcome, Guest.USAGE, List.of());
  }
}
