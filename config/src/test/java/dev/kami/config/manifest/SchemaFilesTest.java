package dev.kami.config.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.memory.KnownJson;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.schema.JsonSchema;
import dev.kami.domain.tool.ToolArguments;
import dev.kami.domain.tool.ToolManifest;
import dev.kami.domain.tool.ToolOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas in files beside the manifest. */
final class SchemaFilesTest {

  private static final JsonSchema INPUT =
      new JsonSchema(
          JsonObject.EMPTY
              .with("$schema", "https://json-schema.org/draft/2020-12/schema")
              .with("type", "object")
              .with("x-of-others", new JsonNumber("1.50")));
  private static final JsonSchema OUTPUT =
      new JsonSchema(JsonObject.EMPTY.with("type", "object").with("additionalProperties", false));

  @TempDir private Path folder;

  private final KnownJson json = new KnownJson();

  @BeforeEach
  void write_files() throws IOException {
    know("in.json", "INPUT");
    json.know("INPUT", INPUT.source());
    Files.createDirectory(folder.resolve("schemas"));
    know("schemas/out.json", "OUTPUT");
    json.know("OUTPUT", OUTPUT.source());
  }

  @Test
  void schemas_are_read_as_they_are() {
    var manifest = read("in.json", "schemas/out.json");
    assertEquals(ToolArguments.of(INPUT), manifest.arguments());
    assertEquals(new ToolOutput.Json(OUTPUT), manifest.output());
  }

  @Test
  void a_file_that_is_missing_outside_or_behind_a_link_is_refused() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("in.json"));
    var outside = Files.createTempDirectory("outside");
    Files.writeString(outside.resolve("in.json"), "INPUT");
    Files.createSymbolicLink(folder.resolve("linked"), outside);
    for (var other :
        List.of(
            "missing.json",
            "../in.json",
            outside + "/in.json",
            "link.json",
            "linked/in.json",
            "schemas",
            "")) {
      var code = Thrown.problem(() -> read("in.json", other)).code();
      assertTrue(List.of("schema.unreadable", "schema.outside").contains(code), other);
    }
  }

  @Test
  void a_file_that_is_large_or_no_text_is_refused() throws IOException {
    Files.writeString(folder.resolve("large.json"), " ".repeat(SchemaFiles.MAX_BYTES + 1));
    Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertEquals(
        List.of("schema.unreadable", "schema.unreadable"),
        Thrown.codes(() -> read("large.json", "bytes.json")));
  }

  @Test
  void every_problem_of_both_schemas_is_reported() throws IOException {
    json.know("[]", new JsonArray(List.of()));
    json.know("{}", JsonObject.EMPTY);
    know("array.json", "[]");
    know("empty.json", "{}");
    know("oops.json", "oops");
    assertEquals(
        List.of("schema.not-an-object", "schema.not-of-objects"),
        Thrown.codes(() -> read("array.json", "empty.json")));
    assertEquals(
        List.of("json.invalid", "schema.not-an-object"),
        Thrown.codes(() -> read("oops.json", "array.json")));
  }

  private void know(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private ToolManifest read(String input, String output) {
    try {
      var file =
          Files.writeString(
              folder.resolve("tool.toml"),
              """
              [tool]
              id = "dev.example.typed"
              name = "typed"
              version = "0.1.0"
              wasm = "typed.wasm"

              [mcp]
              description = "Has schemas"
              input_schema = '%s'
              output_schema = '%s'
              """
                  .formatted(input, output));
      return new TomlManifestReader(json).read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
