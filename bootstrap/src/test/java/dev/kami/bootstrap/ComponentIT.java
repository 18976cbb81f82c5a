package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped components and hostile ones, from the command line and over MCP. */
class ComponentIT {

  private static final Path COMPONENTS = KamiProcess.EXAMPLES.resolve("components");

  @TempDir private Path work = Path.of("replaced");

  @ParameterizedTest(name = "{0} answers {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "crc32 | {\"text\":\"123456789\"} | {\"crc32\":\"cbf43926\"}",
        "slug | {\"text\":\"Hello, Big World\"} | hello-big-world",
        "tidy | {\"json\":\"[1]\",\"indent\":0} | [1]",
        "word-count | {\"text\":\"to be or not to be\"} | {\"be\":2,\"not\":1,\"or\":1,\"to\":2}",
      })
  void a_component_of_each_tool_chain_answers(String tool, String input, String answer) {
    var ended = run(tool, "--input", input, "--fuel", "200000000", "--timeout-ms", "60000");
    assertEquals(0, ended.status(), ended.err());
    assertEquals(answer, ended.out().strip());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "divide | {\"dividend\":7,\"divisor\":2} | 0 | 3",
        "divide | {\"dividend\":7,\"divisor\":0} | 1 | division by zero",
        "divide | {\"dividend\":7.5,\"divisor\":1} | 2 | dividend",
        "colours | {\"value\":\"purple\"} | 2 | red",
        "maybe-twice | {\"value\":{\"some\":null}} | 0 | {\"some\":null}",
        "allowed | {\"value\":[\"read\",\"execute\"]} | 0 | [\"read\",\"execute\"]",
        "bytes | {\"value\":\"AAEC/w==\"} | 0 | AAEC/w==",
      })
  void a_function_with_types_takes_and_gives_json(
      String function, String input, int status, String said) {
    var ended = run("mirror", "--function", function, "--input", input);
    assertEquals(status, ended.status(), ended.err());
    assertTrue((ended.out() + ended.err()).contains(said), ended.out() + ended.err());
  }

  @Test
  void integers_of_64_bits_are_exact() {
    var ended =
        run(
            "mirror",
            "--function",
            "integers",
            "--input",
            """
            {"a":255,"b":-128,"c":65535,"d":-32768,"e":4294967295,"f":-2147483648,
             "g":18446744073709551615,"h":-9223372036854775808}
            """);
    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.out().contains("18446744073709551615"), ended.out());
    assertTrue(ended.out().contains("-9223372036854775808"), ended.out());
  }

  @Test
  void a_component_keeps_files_where_it_may_and_nowhere_else() {
    assertEquals(0, kami("install", COMPONENTS.resolve("tally").toString()).status());
    assertEquals("coffee: 1", count().out().strip());
    assertEquals("coffee: 2", count().out().strip());
    var denied = run("tally", "--input", "{\"what\":\"coffee\"}");
    assertEquals(4, denied.status(), denied.err());
    assertTrue(denied.err().contains("fs_access"), denied.err());
  }

  @Test
  void a_component_fetches_what_a_rule_names_and_nothing_else() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var page = "<title>At home</title>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      var authority = "127.0.0.1:" + server.getAddress().getPort();
      var input = "{\"url\":\"http://" + authority + "/\"}";
      var denied = run("fetch-title", "--input", input);
      assertEquals(4, denied.status(), denied.err());
      assertTrue(denied.err().contains("net_allow_list"), denied.err());

      assertEquals(0, kami("install", fetcher(authority).toString()).status());
      var allowed = kami("exec", "dev.kami.fetch-title", "--input", input);
      assertEquals(0, allowed.status(), allowed.err());
      assertTrue(allowed.out().contains("\"title\":\"At home\""), allowed.out());
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest(name = "{0} ends with {1}")
  @CsvSource({
    "component-loop-start, 5, max_fuel",
    "component-loop-realloc, 5, max_fuel",
    "component-loop-post-return, 5, max_fuel",
    "component-loop-destructor, 5, max_fuel",
    "component-fuel-two, 5, max_fuel",
    "component-forged-handle, 1, trapped",
    "component-wild-pointer, 1, trapped",
    "component-huge-string, 1, trapped",
    "component-recursion-imports, 5, nested too deeply",
    "component-instance-tree, 5, max_fuel",
    "component-import-unknown, 1, import",
    "component-async, 1, asynchronous",
  })
  void a_hostile_component_ends_as_promised(String guest, int status, String said) {
    var ended = kami("run", GuestTool.module(guest).toString());
    assertEquals(status, ended.status(), ended.err());
    assertTrue(ended.err().contains(said), ended.err());
    assertFalse(ended.err().contains("Exception"), ended.err());
  }

  @Test
  void an_innocent_call_is_answered_beside_hostile_components_over_mcp() throws IOException {
    var hostile =
        List.of(
            "component-loop-start",
            "component-loop-post-return",
            "component-grow-twice",
            "component-wild-result",
            "component-long-string");
    var requests = new ArrayList<String>();
    for (var guest : hostile) {
      GuestTool.install(work, guest, "max_execution_ms = 1500\nmax_fuel = 999999999999");
      requests.add(call(guest, "dev_example_" + guest, "{}"));
    }
    assertEquals(0, kami("install", COMPONENTS.resolve("mirror").toString()).status());
    requests.add(call("innocent", "dev_kami_mirror_divide", "{\"dividend\":9,\"divisor\":3}"));
    var served =
        KamiProcess.in(work)
            .reading(String.join("\n", requests) + "\n")
            .run("serve", "--concurrency", "6");
    assertEquals(0, served.status(), served.err());
    for (var guest : hostile) {
      var reply = reply(served, guest);
      assertTrue(reply.contains("\"isError\":true"), reply);
    }
    assertTrue(reply(served, "innocent").contains("\"structuredContent\":{\"result\":3}"));
  }

  @Test
  void a_file_tells_what_it_imports_and_exports() {
    var ended = kami("inspect", COMPONENTS.resolve("mirror/mirror.wasm").toString());
    assertEquals(0, ended.status(), ended.err());
    assertTrue(ended.out().contains("export divide: func(dividend: s32, divisor: s32)"));
  }

  private static Path copyManifest(Path folder, String authority) throws IOException {
    var manifest = Files.readString(COMPONENTS.resolve("fetch-title/tool.toml"));
    Files.writeString(
        folder.resolve("tool.toml"),
        manifest.replace("\"example.com\", \"*.example.com\"", "\"" + authority + "\""));
    return folder;
  }

  private Path fetcher(String authority) throws IOException {
    var folder = Files.createDirectories(work.resolve("fetcher"));
    Files.copy(
        COMPONENTS.resolve("fetch-title/fetch-title.wasm"), folder.resolve("fetch-title.wasm"));
    return copyManifest(folder, authority);
  }

  private KamiProcess.Ended count() {
    return kami("exec", "dev.kami.tally", "--input", "{\"what\":\"coffee\"}");
  }

  private KamiProcess.Ended run(String tool, String... flags) {
    var arguments =
        new ArrayList<>(List.of("run", COMPONENTS.resolve(tool + "/" + tool + ".wasm").toString()));
    arguments.addAll(List.of(flags));
    return kami(arguments.toArray(String[]::new));
  }

  private KamiProcess.Ended kami(String... arguments) {
    return KamiProcess.in(work).run(arguments);
  }

  private static String call(String id, String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
        .formatted(id, tool, arguments);
  }

  private static String reply(KamiProcess.Ended served, String id) {
    return served
        .out()
        .lines()
        .filter(line -> line.contains("\"id\":\"" + id + "\""))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no reply to " + id + " in " + served.out()));
  }
}
