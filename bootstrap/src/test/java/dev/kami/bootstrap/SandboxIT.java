package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the documents promise of the sandbox, from the command line and over MCP, with hostile
 * guests.
 */
class SandboxIT {

  private static final String GREET = KamiProcess.EXAMPLES.resolve("greet").toString();

  @TempDir private Path work = Path.of("replaced");

  @ParameterizedTest(name = "{0} ends with {2} and says {3}")
  @CsvSource({
    "loop-br-if, --timeout-ms 300 --fuel 999999999999999, 5, max_execution_ms",
    "loop-br-table, --fuel 100000, 5, max_fuel",
    "loop-start-section, --fuel 100000, 5, max_fuel",
    "sleep-hour, --timeout-ms 300, 5, max_execution_ms",
    "memory-eat, --timeout-ms 500 --fuel 999999999999999, 5, max_execution_ms",
    "stdout-100mb, --fuel 999999999999999, 5, output",
    "export-host-names, --fuel 100000, 5, max_fuel",
    "trap-load, --fuel 100000, 1, trap",
    "recursion-infinite, --fuel 999999999999, 5, nested too deeply",
    "exit-7, --fuel 100000, 1, seven is enough",
    "import-unknown-module, --fuel 100000, 1, mystery",
    "hidden-global, --fuel 100000, 1, ",
    "memory-minimum-100mib, --fuel 100000, 5, max_memory_mb",
  })
  void a_hostile_module_ends_as_promised(String guest, String flags, int status, String said) {
    var arguments = new ArrayList<>(List.of("run", GuestTool.module(guest).toString()));
    arguments.addAll(List.of(flags.split(" ", -1)));
    var ended = KamiProcess.in(work).run(arguments.toArray(String[]::new));
    assertEquals(status, ended.status(), ended.err());
    assertTrue(ended.err().contains(said == null ? "" : said), ended.err());
    assertFalse(ended.err().contains("Exception"), ended.err());
  }

  @Test
  void a_module_that_is_run_directly_sees_no_variable_and_no_argument() {
    var ended =
        KamiProcess.in(work)
            .with("SECRET", "hush")
            .run("run", GuestTool.module("environ-args").toString());
    assertEquals(0, ended.status(), ended.err());
    assertFalse(ended.out().contains("variable"), ended.out());
  }

  @Test
  void an_allowed_variable_is_seen_and_no_other() throws IOException {
    GuestTool.install(work, "environ-args", "env_allow_list = [\"ALLOWED\"]");
    var ended =
        KamiProcess.in(work)
            .with("ALLOWED", "yes")
            .with("SECRET", "hush")
            .run("exec", "dev.example.environ-args");
    assertTrue(ended.out().contains("ALLOWED=yes"), ended.out() + ended.err());
    assertFalse(ended.out().contains("SECRET"), ended.out());
  }

  @Test
  void a_private_directory_is_kept_between_calls_and_cannot_be_left() throws IOException {
    GuestTool.install(work, "fs-sandbox", "fs_access = \"sandbox\"");
    GuestTool.install(work, "fs-outside", "fs_access = \"sandbox\"\nmax_fuel = 100000000");
    GuestTool.install(work, "fs-symlink", "fs_access = \"sandbox\"\nmax_fuel = 100000000");
    assertTrue(exec("fs-sandbox").out().contains("visits before: 0"));
    assertTrue(exec("fs-sandbox").out().contains("visits before: 1"));
    for (var guest : List.of("fs-outside", "fs-symlink")) {
      // They tell each call that was let through; one prints file names that are no UTF-8.
      assertFalse(exec(guest).err().contains("accepted"), guest);
    }
  }

  @Test
  void a_read_only_folder_cannot_be_changed() throws IOException {
    var folder =
        GuestTool.folder(work, "fs-mutate", "fs_access = \"read-only\"\nmax_fuel = 100000000");
    Files.writeString(folder.resolve("present"), "as installed");
    assertEquals(0, KamiProcess.in(work).run("install", folder.toString()).status());
    var ended = exec("fs-mutate");
    assertEquals(0, ended.status(), ended.out() + ended.err());
  }

  @Test
  void a_file_that_was_not_granted_is_denied_with_the_way_to_allow_it() {
    assertEquals(0, KamiProcess.in(work).run("install", KamiProcess.EXAMPLES + "/notes").status());
    var ended =
        KamiProcess.in(work)
            .run("run", KamiProcess.EXAMPLES + "/notes/notes.wasm", "-i", "{\"action\":\"list\"}");
    assertEquals(4, ended.status(), ended.err());
    assertTrue(ended.err().contains("denied"), ended.err());
    assertTrue(ended.err().contains("fs_access"), ended.err());
  }

  @Test
  void a_changed_module_is_never_executed() throws IOException {
    assertEquals(0, KamiProcess.in(work).run("install", GREET).status());
    try (var files = Files.walk(work.resolve(".kami/registry.db.files/store"))) {
      for (var module : files.filter(file -> file.toString().endsWith(".wasm")).toList()) {
        module.toFile().setWritable(true);
        Files.copy(GuestTool.module("echo"), module, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    var ended = KamiProcess.in(work).run("exec", "dev.kami.greet", "--input", "{\"name\":\"Ada\"}");
    assertEquals(7, ended.status(), ended.err());
    assertEquals("", ended.out());
  }

  @Test
  void an_innocent_call_is_answered_beside_hostile_ones_over_mcp() throws IOException {
    assertEquals(0, KamiProcess.in(work).run("install", GREET).status());
    var hostile = List.of("loop-br-if", "sleep-hour", "memory-eat", "stdout-100mb", "trap-load");
    var requests = new StringBuilder();
    for (var guest : hostile) {
      GuestTool.install(work, guest, "max_execution_ms = 1500\nmax_fuel = 999999999999");
      requests.append(call(guest, "dev_example_" + guest, "{}"));
    }
    requests.append(call("innocent", "dev_kami_greet", "{\"name\":\"Ada\"}"));
    var served =
        KamiProcess.in(work).reading(requests.toString()).run("serve", "--concurrency", "6");
    assertEquals(0, served.status(), served.err());
    assertEquals(hostile.size() + 1, served.out().lines().count(), served.out());
    for (var guest : hostile) {
      var reply = reply(served, guest);
      assertTrue(reply.contains("\"isError\":true"), reply);
    }
    assertTrue(reply(served, "innocent").contains("Hello, Ada!"));
  }

  private KamiProcess.Ended exec(String guest) {
    return KamiProcess.in(work).run("exec", "dev.example." + guest);
  }

  private static String call(String id, String tool, String arguments) {
    return """
    {"jsonrpc":"2.0","id":"%s","method":"tools/call","params":{"name":"%s","arguments":%s}}
    """
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
