package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers that are more than text, schemas from files and progress, from the command line and over
 * MCP. The guest answers with the text that is its input, so the tests say what it answers.
 */
class ResultsIT {

  private static final String PNG = "iVBORw0KGgo=";
  private static final String BLOCKS =
      """
      [{"type":"text","text":"one pixel:"},
       {"type":"image","mimeType":"image/png","data":"%s"},
       {"type":"audio","mimeType":"audio/wav","data":"UklGRg=="},
       {"type":"resource_link","uri":"https://example.com/a","name":"a"}]
      """
          .formatted(PNG);

  @TempDir private Path work = Path.of("replaced");

  @Test
  void blocks_are_words_at_a_terminal_and_whole_as_json() throws IOException {
    install("pixel", "output = \"content\"", BLOCKS);
    var shown = exec("pixel");
    assertEquals(0, shown.status(), shown.err());
    assertEquals(
        """
        one pixel:
        [image: image/png, 8 bytes]
        [audio: audio/wav, 4 bytes]
        [link: a <https://example.com/a>]
        """,
        shown.out());
    var whole = exec("pixel", "--json");
    assertTrue(whole.out().contains("\"data\":\"" + PNG + "\""), whole.out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-11-05 | false | false",
        "2025-03-26 | true | false",
        "2025-06-18 | true | true",
        "2025-11-25 | true | true",
      })
  void each_revision_gets_the_blocks_that_it_has(String revision, boolean audio, boolean link)
      throws IOException {
    install("pixel", "output = \"content\"", BLOCKS);
    var reply = serve(revision, call("dev_example_pixel", "{}", "")).getLast();
    assertTrue(reply.contains("{\"type\":\"image\",\"data\":\"" + PNG + "\""), reply);
    assertEquals(audio, reply.contains("\"type\":\"audio\""), reply);
    assertEquals(!audio, reply.contains("[audio: audio/wav, 4 bytes]"), reply);
    assertEquals(link, reply.contains("\"type\":\"resource_link\""), reply);
    assertEquals(!link, reply.contains("[link: a <https://example.com/a>]"), reply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json | not JSON",
        "{} | $ is of type object, not an array of blocks",
        "[{\"type\":\"image\",\"mimeType\":\"image/png\",\"data\":\"PGh0bWw+\"}] | $[0].data does not begin",
        "[{\"type\":\"image\",\"mimeType\":\"text/html\",\"data\":\"AAAA\"}] | $[0].mimeType is 'text/html'",
        "[{\"type\":\"audio\",\"mimeType\":\"audio/wav\",\"data\":\"?\"}] | $[0].data is not base64",
        "[{\"type\":\"video\"}] | $[0].type is 'video'",
      })
  void blocks_that_are_not_sound_are_a_failure_of_the_tool(String answer, String said)
      throws IOException {
    install("liar", "output = \"content\"", answer);
    var ended = exec("liar");
    assertEquals(1, ended.status(), ended.err());
    assertEquals("", ended.out());
    assertTrue(ended.err().contains(said), ended.err());
    var reply = serve("2025-06-18", call("dev_example_liar", "{}", "")).getLast();
    assertTrue(reply.contains("\"isError\":true"), reply);
  }

  @Test
  void json_that_is_nested_too_deeply_or_too_large_is_a_failure_of_the_tool() throws IOException {
    install("deep", "output = \"json\"", "[".repeat(5000) + "]".repeat(5000));
    var deep = exec("deep");
    assertEquals(1, deep.status(), deep.err());
    assertTrue(deep.err().contains("levels of nesting"), deep.err());
    var data = "A".repeat(12 * 1024 * 1024);
    install(
        "large",
        "output = \"content\"",
        "[{\"type\":\"image\",\"mimeType\":\"image/x\",\"data\":\"" + data + "\"}]");
    var large = exec("large");
    assertEquals(1, large.status(), large.err());
    assertTrue(large.err().contains("is the most"), large.err());
  }

  @Test
  void json_is_compared_with_its_schema_and_passed_on_exactly() throws IOException {
    var results =
        """
        [[mcp.results]]
        name = "total"
        type = "integer"
        description = "How many"
        """;
    install("right", results, "{\"total\": 12345678901234567890}\n");
    var reply = serve("2025-06-18", list()).getLast();
    assertTrue(
        reply.contains("\"outputSchema\":{\"type\":\"object\",\"properties\":{\"total\""), reply);
    var called = serve("2025-06-18", call("dev_example_right", "{}", "")).getLast();
    assertTrue(called.contains("\"structuredContent\":{\"total\":12345678901234567890}"), called);
    assertFalse(
        serve("2025-03-26", call("dev_example_right", "{}", ""))
            .getLast()
            .contains("structuredContent"));
    install("wrong", results, "{\"total\": \"many\", \"of\": 1}");
    var wrong = exec("wrong");
    assertEquals(1, wrong.status(), wrong.err());
    assertTrue(wrong.err().contains("$.total is of type string"), wrong.err());
    assertTrue(wrong.err().contains("$.of is not"), wrong.err());
  }

  @Test
  void a_schema_file_is_sent_as_it_is_and_checked_before_the_tool_starts() throws IOException {
    var schema =
        """
        {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","$defs":{"a":{"type":"integer","minimum":1.50}},"properties":{"n":{"$ref":"#/$defs/a"}},"required":["n"],"additionalProperties":false}\
        """;
    var folder = folder("typed", "input_schema = \"in.json\"", "ran");
    Files.writeString(folder.resolve("in.json"), schema);
    install(folder);
    var refused = kami().run("exec", "dev.example.typed", "--input", "{\"n\":1,\"m\":2}");
    assertEquals(2, refused.status(), refused.err());
    assertTrue(refused.err().contains("$.n is 1"), refused.err());
    assertTrue(refused.err().contains("$.m is not an argument"), refused.err());
    assertEquals("", refused.out());
    assertEquals(
        "ran", kami().run("exec", "dev.example.typed", "--input", "{\"n\":2}").out().strip());
    var listed = serve("2025-11-25", list()).getLast();
    assertTrue(listed.contains("\"inputSchema\":" + schema), listed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"object\",\"$ref\":\"http://127.0.0.1:1/schema\"} | never fetched",
        "{\"type\":\"object\",\"$ref\":\"#\"} | in a circle",
        "{\"type\":\"array\"} | has not \"type\": \"object\"",
        "{\"type\": | json",
      })
  void a_schema_that_cannot_be_used_is_refused_at_installation(String schema, String said)
      throws IOException {
    var folder = folder("typed", "input_schema = \"in.json\"", "ran");
    Files.writeString(folder.resolve("in.json"), schema);
    var refused = kami().run("install", folder.toString());
    assertEquals(2, refused.status(), refused.err());
    assertTrue(refused.err().contains(said), refused.err());
  }

  @Test
  void progress_of_examples_reaches_whoever_asked_for_it() throws IOException {
    install(KamiProcess.EXAMPLES.resolve("csv-stats"));
    install(KamiProcess.EXAMPLES.resolve("components").resolve("crc32"));
    var csv = "a\\n" + "1\\n".repeat(3500);
    var token = ",\"_meta\":{\"progressToken\":\"p\"}";
    var lines = serve("2025-06-18", call("dev_kami_csv-stats", "{\"csv\":\"" + csv + "\"}", token));
    assertEquals(3, lines.stream().filter(ResultsIT::isProgress).count(), lines::toString);
    assertTrue(lines.get(1).contains("\"message\":\"reading rows\""), lines::toString);
    assertTrue(lines.getLast().contains("\"structuredContent\":{\"rows\":3500"), lines::toString);
    var text = "a".repeat(140_000);
    var told = serve("2025-06-18", call("dev_kami_crc32", "{\"text\":\"" + text + "\"}", token));
    assertEquals(2, told.stream().filter(ResultsIT::isProgress).count(), told::toString);
    assertTrue(
        told.get(1).contains("\"progress\":65536,\"total\":140000,\"message\":\"computing\""),
        told::toString);
    var untold = serve("2025-06-18", call("dev_kami_crc32", "{\"text\":\"" + text + "\"}", ""));
    assertEquals(0, untold.stream().filter(ResultsIT::isProgress).count(), untold::toString);
  }

  private static boolean isProgress(String line) {
    return line.contains("notifications/progress");
  }

  private KamiProcess kami() {
    return KamiProcess.in(work);
  }

  private KamiProcess.Ended exec(String name, String... more) {
    var arguments = new ArrayList<>(List.of("exec", "dev.example." + name));
    arguments.addAll(List.of(more));
    return kami().run(arguments.toArray(String[]::new));
  }

  private List<String> serve(String revision, String... requests) {
    var begin =
        "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
            + revision
            + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}\n";
    var served = kami().reading(begin + String.join("\n", requests) + "\n").run("serve");
    assertEquals(0, served.status(), served.err());
    return served.out().lines().toList();
  }

  private static String call(String tool, String arguments, String more) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":"
        + arguments
        + more
        + "}}";
  }

  private static String list() {
    return "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";
  }

  private void install(String name, String output, String answer) throws IOException {
    install(folder(name, output, answer));
  }

  private void install(Path folder) {
    var installed = kami().run("install", folder.toString());
    assertEquals(0, installed.status(), installed.err());
  }

  /** A tool that answers with the content of the file that lies in its folder. */
  private Path folder(String name, String mcp, String answer) throws IOException {
    var folder = Files.createDirectories(work.resolve("tools").resolve(name));
    Files.copy(GuestTool.module("answer-file"), folder.resolve("guest.wasm"));
    Files.writeString(folder.resolve("answer"), answer);
    Files.writeString(
        folder.resolve("tool.toml"),
        """
        [tool]
        id = "dev.example.%1$s"
        name = "%1$s"
        version = "1.0.0"
        wasm = "guest.wasm"

        [mcp]
        description = "Answers with a file"
        %2$s

        [security]
        fs_access = "read-only"
        max_fuel = 100000000
        """
            .formatted(name, mcp));
    return folder;
  }
}
