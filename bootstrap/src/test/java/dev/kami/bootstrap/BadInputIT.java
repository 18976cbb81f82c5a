package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input at a terminal: an exit code of its own, an error that says how to mend it, nothing half
 * done.
 */
class BadInputIT {

  private static final String GREET = KamiProcess.EXAMPLES.resolve("greet").toString();

  @TempDir private Path work = Path.of("replaced");

  @Test
  void an_unknown_command_names_the_nearest() {
    refused(run("instal", "x"), 2, "instal", "install");
  }

  @Test
  void an_unknown_option_names_the_nearest() {
    refused(run("list", "--fliter", "x"), 2, "--fliter", "--filter");
  }

  @Test
  void a_missing_configuration_file_is_named() {
    refused(run("-c", "nowhere.toml", "list"), 2, "nowhere.toml");
  }

  @Test
  void a_closed_input_is_empty_and_a_closed_output_an_error() {
    install_greet();
    var greet = "kami exec dev.kami.greet --input-file - <&-";
    refused(KamiProcess.in(work).shell(greet), 2, "the text is empty");
    var served = KamiProcess.in(work).shell("kami serve <&-");
    assertEquals(0, served.status(), served.err());
    assertEquals("", served.out());
    refused(KamiProcess.in(work).shell("kami list >&-"), 7, "standard output");
  }

  @Test
  void every_mistake_of_a_configuration_file_is_told_at_once() throws IOException {
    Files.writeString(
        work.resolve("bad.toml"),
        """
        [runtime]
        max_concurent = 4
        pool_size = "many"
        [logging]
        level = "loud"
        """);
    refused(
        run("-c", "bad.toml", "list"), 2, "max_concurent", "max_concurrent", "pool_size", "loud");
  }

  @Test
  void a_concurrency_of_zero_is_refused() {
    refused(run("serve", "--concurrency", "0"), 2, "--concurrency", "0");
  }

  @Test
  void a_folder_without_a_manifest_is_told_what_is_missing() {
    refused(run("install", "."), 3, "tool.toml");
  }

  @Test
  void every_mistake_of_a_manifest_is_told_at_once_and_nothing_is_installed() throws IOException {
    tool(
        """
        [tool]
        id = "../x"
        name = "x"
        version = "1"
        wasm = "../x.wasm"
        [mcp]
        descripton = "x"
        [security]
        max_fuel = "lots"
        """);
    refused(
        run("install", "."),
        2,
        "tool.id",
        "tool.version",
        "tool.wasm",
        "mcp.descripton",
        "mcp.description",
        "security.max_fuel");
    nothingInstalled();
  }

  @Test
  void toml_that_the_parser_would_misread_is_refused_by_name() throws IOException {
    tool("tool.id = \"dev.example.x\"\n");
    refused(run("install", "."), 2, "TOML feature not supported", "line 1");
  }

  @Test
  void a_missing_module_is_named() throws IOException {
    tool(manifest("missing.wasm"));
    refused(run("install", "."), 3, "missing.wasm");
    nothingInstalled();
  }

  @Test
  void a_module_that_is_not_wasm_is_refused() throws IOException {
    tool(manifest("x.wasm"));
    Files.writeString(work.resolve("x.wasm"), "hello");
    refused(run("install", "."), 1, "WebAssembly");
    nothingInstalled();
  }

  @Test
  void a_truncated_module_is_refused() throws IOException {
    tool(manifest("x.wasm"));
    var whole = Files.readAllBytes(Path.of(GREET, "greet.wasm"));
    Files.write(work.resolve("x.wasm"), Arrays.copyOf(whole, whole.length / 2));
    refused(run("install", "."), 1);
    nothingInstalled();
  }

  @Test
  void a_link_out_of_the_tools_folder_is_refused() throws IOException {
    var folder = Files.createDirectory(work.resolve("tool"));
    Files.writeString(folder.resolve("tool.toml"), manifest("x.wasm"));
    Files.copy(Path.of(GREET, "greet.wasm"), work.resolve("outside.wasm"));
    Files.createSymbolicLink(folder.resolve("x.wasm"), work.resolve("outside.wasm"));
    refused(run("install", "tool"), 2, "x.wasm");
  }

  @Test
  void an_unknown_tool_names_the_nearest() {
    install_greet();
    refused(run("exec", "dev.kami.great"), 3, "dev.kami.great", "dev.kami.greet");
    refused(run("inspect", "dev.kami.great"), 3, "dev.kami.great", "dev.kami.greet");
  }

  @Test
  void a_file_that_is_no_module_is_not_inspected() throws IOException {
    Files.writeString(work.resolve("notes.txt"), "not a module");
    refused(run("inspect", "./notes.txt"), 1, "magic header");
    refused(run("inspect", "./nowhere.wasm"), 3, "nowhere.wasm");
  }

  @Test
  void a_tool_is_not_installed_twice() {
    install_greet();
    refused(run("install", GREET), 6, "dev.kami.greet");
  }

  @Test
  void input_that_is_not_json_is_told_where_it_ends_to_be() {
    install_greet();
    refused(run("exec", "dev.kami.greet", "-i", "{\"name\":}"), 2, "line 1", "column 9");
  }

  @Test
  void every_mistake_of_an_input_is_told_at_once() {
    install_greet();
    refused(
        run("exec", "dev.kami.greet", "-i", "{\"nam\":1,\"greeting\":2}"),
        2,
        "nam",
        "$.name",
        "$.greeting");
  }

  @Test
  void a_missing_input_file_is_named() {
    install_greet();
    refused(run("exec", "dev.kami.greet", "-f", "nothing.json"), 3, "nothing.json");
  }

  @Test
  void fifty_megabytes_of_input_come_to_a_clear_end() throws IOException {
    install_greet();
    Files.writeString(work.resolve("big.json"), "{\"name\":\"" + "a".repeat(50_000_000) + "\"}");
    var ended = run("exec", "dev.kami.greet", "-f", "big.json");
    assertTrue(ended.status() != 0 && ended.status() != 70, ended.err());
    assertTrue(ended.err().contains("error:") && ended.err().contains("fix:"), ended.err());
  }

  @Test
  void a_database_of_two_names_has_one_folder() throws IOException {
    Files.createSymbolicLink(work.resolve("link.db"), Path.of("real.db"));
    refused(run("--db", "link.db", "list"), 7, "link.db");
    assertEquals(0, run("--db", "real.db", "list").status());
    assertEquals(0, run("--db", "link.db", "install", GREET).status());
    var ended = run("--db", "real.db", "exec", "dev.kami.greet", "-i", "{\"name\":\"Ada\"}");
    assertEquals("Hello, Ada!\n", ended.out(), ended.err());
  }

  @Test
  void a_database_that_is_none_is_refused_and_left_alone() throws IOException {
    Files.writeString(
        work.resolve("notes.txt"), "no database, just a text of some length".repeat(50));
    var before = Files.readString(work.resolve("notes.txt"));
    refused(run("list", "--db", "notes.txt"), 7, "notes.txt");
    assertEquals(before, Files.readString(work.resolve("notes.txt")));
  }

  @Test
  void a_data_directory_that_cannot_be_made_names_the_ways_out() throws IOException {
    Files.writeString(work.resolve("file"), "in the way");
    var ended =
        KamiProcess.in(work)
            .with("KAMI_DATA_DIR", work.resolve("file").resolve("data").toString())
            .run("install", GREET);
    refused(ended, 7, "KAMI_DATA_DIR", "--db");
  }

  @Test
  void a_reader_that_leaves_early_is_no_error() {
    install_greet();
    var ended = KamiProcess.in(work).shell("kami list | head -n 0; kami list | head -n 1");
    assertFalse(ended.err().contains("Exception"), ended.err());
  }

  private KamiProcess.Ended run(String... arguments) {
    return KamiProcess.in(work).run(arguments);
  }

  private void install_greet() {
    var installed = run("install", GREET);
    assertEquals(0, installed.status(), installed.err());
  }

  private void tool(String manifest) throws IOException {
    Files.writeString(work.resolve("tool.toml"), manifest);
  }

  private static String manifest(String module) {
    return """
    [tool]
    id = "dev.example.x"
    name = "x"
    version = "1.0.0"
    wasm = "%s"
    [mcp]
    description = "An example"
    """
        .formatted(module);
  }

  private void nothingInstalled() throws IOException {
    assertEquals("", run("list").out());
    var store = work.resolve(".kami/registry.db.files/store");
    if (Files.exists(store)) {
      try (Stream<Path> left = Files.list(store)) {
        assertEquals(0, left.filter(Files::isDirectory).count());
      }
    }
  }

  private static void refused(KamiProcess.Ended ended, int status, String... named) {
    assertEquals(status, ended.status(), ended.err());
    assertEquals("", ended.out());
    for (var part : named) {
      assertTrue(ended.err().contains(part), "'" + part + "' in: " + ended.err());
    }
    assertFalse(ended.err().contains("Exception"), ended.err());
  }
}
