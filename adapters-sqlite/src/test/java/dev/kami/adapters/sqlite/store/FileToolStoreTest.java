package dev.kami.adapters.sqlite.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.sqlite.store.FileToolStore.Bounds;
import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.StoredContent;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileToolStoreTest {

  private static final ModulePath MODULE = new ModulePath("t.wasm");

  @TempDir private Path folder;

  private Path source;
  private Path files;
  private FileToolStore store;

  @BeforeEach
  void write_a_tool() throws IOException {
    source = Files.createDirectory(folder.resolve("tool"));
    files = folder.resolve("registry.db.files");
    store = FileToolStore.at(files, new Bounds(20, 1000, Duration.ofMillis(20)));
    Files.writeString(source.resolve("t.wasm"), "module");
    Files.writeString(source.resolve("tool.toml"), "[tool]");
    Files.createDirectory(source.resolve("data"));
    Files.writeString(source.resolve("data/x.txt"), "x");
  }

  @Test
  void the_folder_digest_is_that_of_what_sha256sum_prints() {
    var lines =
        Sha256.of("x")
            + "  data/x.txt\n"
            + Sha256.of("module")
            + "  t.wasm\n"
            + Sha256.of("[tool]")
            + "  tool.toml\n";
    assertEquals(Sha256.of(lines), store.add(source, MODULE, true).folder());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void everything_that_is_stored_is_private() throws IOException {
    store.lease().close();
    store.add(source, MODULE, true);
    store.privateDirectory(new ToolId("a.b"));
    try (var paths = Files.walk(files)) {
      for (var path : paths.toList()) {
        assertEquals(
            Files.isDirectory(path) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
            path.toString());
      }
    }
  }

  @Test
  void a_tool_without_a_file_named_tool_toml_is_stored_as_well() throws IOException {
    Files.delete(source.resolve("tool.toml"));
    var content = store.add(source, MODULE, false);
    assertEquals(Sha256.of(Sha256.of("module") + "  t.wasm\n"), content.folder());
  }

  @Test
  void a_folder_may_itself_be_reached_through_a_link() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link"), source);
    assertEquals(store.add(source, MODULE, true), store.add(link, MODULE, true));
  }

  @Test
  void a_folder_that_is_not_there_is_the_users_error() {
    assertRefused("store.unreadable-source", folder.resolve("nowhere"), true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_folder_in_the_modules_place_is_no_module(boolean wholeFolder) throws IOException {
    Files.delete(source.resolve("t.wasm"));
    Files.createDirectory(source.resolve("t.wasm"));
    assertRefused("store.module-missing", source, wholeFolder);
  }

  @Test
  void a_dangling_link_is_refused() throws IOException {
    Files.delete(source.resolve("tool.toml"));
    Files.createSymbolicLink(source.resolve("tool.toml"), folder.resolve("nowhere"));
    assertRefused("store.link", source, false);
    assertRefused("store.link", source, true);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_pipe_is_refused_without_being_opened() throws Exception {
    Files.delete(source.resolve("t.wasm"));
    var made = new ProcessBuilder("mkfifo", source.resolve("t.wasm").toString()).start().waitFor();
    assertEquals(0, made);
    assertRefused("store.special-file", source, false);
    assertRefused("store.special-file", source, true);
  }

  @Test
  void too_many_files_are_refused() throws IOException {
    for (var n = 0; n < 18; n++) {
      Files.createFile(source.resolve("f" + n));
    }
    assertRefused("store.too-many-files", source, true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void too_many_bytes_are_refused(boolean wholeFolder) throws IOException {
    Files.write(source.resolve("tool.toml"), new byte[995]);
    assertRefused("store.too-large", source, wholeFolder);
  }

  @Test
  void files_that_just_fit_are_stored() throws IOException {
    Files.write(source.resolve("tool.toml"), new byte[994]);
    assertEquals(6, store.add(source, MODULE, false).moduleBytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nul", "COM1.txt", "a:b", "what?", "dot.", "space ", "tab\tname", "back\\slash"})
  @DisabledOnOs(OS.WINDOWS)
  void a_name_that_some_system_cannot_have_is_refused(String name) throws IOException {
    Files.writeString(source.resolve("data").resolve(name), "x");
    assertRefused("store.unportable-name", source, true);
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void names_that_differ_in_letter_case_only_are_refused() throws IOException {
    Files.writeString(source.resolve("data/X.txt"), "other");
    assertRefused("store.unportable-name", source, true);
  }

  @Test
  void a_data_directory_inside_the_tools_folder_is_left_out() throws IOException {
    Files.writeString(source.resolve("registry.db"), "the database");
    Files.writeString(source.resolve("registry.db-journal"), "its journal");
    Files.writeString(source.resolve("registry.dbx"), "something else");
    var inside = FileToolStore.at(source.resolve("registry.db.files"));
    try (var _ = inside.lease()) {
      var tool = tool(inside.add(source, MODULE, true));
      try (var entries = Files.list(inside.installedFolder(tool))) {
        assertEquals(
            Set.of("t.wasm", "tool.toml", "data", "registry.dbx"),
            Set.copyOf(entries.map(entry -> entry.getFileName().toString()).toList()));
      }
    }
  }

  @Test
  void storing_damaged_content_again_mends_it() throws IOException {
    var tool = tool(store.add(source, MODULE, true));
    Files.writeString(store.modulePath(tool), "changed");
    assertEquals("store.damaged", Thrown.problem(() -> store.module(tool)).code());
    store.add(source, MODULE, true);
    assertEquals(6, store.module(tool).size());
    assertEquals(List.of(tool.stored().folder().hex()), stored());
  }

  @Test
  void a_link_that_was_put_into_installed_content_is_damage() throws IOException {
    var tool = tool(store.add(source, MODULE, true));
    Files.createSymbolicLink(store.installedFolder(tool).resolve("link"), Path.of("/"));
    assertEquals("store.damaged", Thrown.problem(() -> store.installedFolder(tool)).code());
  }

  @Test
  void content_that_is_gone_says_how_to_get_it_back() throws IOException {
    var tool = tool(store.add(source, MODULE, true));
    ContentFolders.delete(files);
    for (var problem :
        List.of(
            Thrown.problem(() -> store.installedFolder(tool)),
            Thrown.problem(() -> store.module(tool)))) {
      assertEquals("store.missing", problem.code());
      assertTrue(problem.fix().contains("backup"), problem::fix);
    }
  }

  @Test
  void a_sweep_takes_leftovers_but_leaves_what_links_point_to() throws IOException {
    var kept = store.add(source, MODULE, true);
    Files.createDirectories(files.resolve("store/incoming-123/half"));
    Files.writeString(files.resolve("store/incoming-123/half/file"), "half");
    Files.createSymbolicLink(files.resolve("store/incoming-123/link"), source);
    Files.writeString(files.resolve("store/stray"), "stray");
    store.keepOnly(Set.of(kept.folder()));
    assertEquals(List.of(kept.folder().hex()), stored());
    assertTrue(Files.exists(source.resolve("data/x.txt")));
  }

  @Test
  void a_sweep_before_anything_was_stored_does_nothing() {
    store.keepOnly(Set.of());
    assertFalse(Files.exists(files));
  }

  @Test
  void what_was_refused_leaves_nothing() throws IOException {
    Files.write(source.resolve("tool.toml"), new byte[2000]);
    assertRefused("store.too-large", source, true);
    assertEquals(List.of(), stored());
  }

  @Test
  void a_second_lease_waits_in_vain_while_the_first_is_held() {
    try (var _ = store.lease()) {
      var problem = Thrown.problem(() -> FileToolStore.at(files, impatient()).lease());
      assertEquals("store.busy", problem.code());
      assertEquals(SystemFault.Kind.BUSY, assertInstanceOf(SystemFault.class, problem).kind());
    }
    store.lease().close();
  }

  @Test
  void a_lease_waits_in_vain_for_a_lock_on_the_file_and_works_once_that_is_gone()
      throws IOException {
    store.lease().close();
    try (var channel = FileChannel.open(files.resolve("store.lock"), StandardOpenOption.WRITE)) {
      var lock = channel.lock();
      assertEquals("store.busy", Thrown.problem(() -> store.lease()).code());
      lock.release();
    }
    store.lease().close();
  }

  @Test
  void an_interrupted_wait_ends_and_stays_interrupted() {
    try (var _ = store.lease()) {
      Thread.currentThread().interrupt();
      assertEquals("store.busy", Thrown.problem(() -> store.lease()).code());
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void giving_a_lease_back_twice_frees_it_once() {
    var first = store.lease();
    first.close();
    first.close();
    try (var _ = store.lease()) {
      assertThrows(ProblemException.class, () -> store.lease());
    }
  }

  @Test
  void a_place_where_nothing_can_be_written_names_both_ways_out() throws IOException {
    var blocked = Files.writeString(folder.resolve("file"), "").resolve("registry.db.files");
    var there = FileToolStore.at(blocked);
    for (var problem :
        List.of(
            Thrown.problem(() -> there.lease()),
            Thrown.problem(() -> there.add(source, MODULE, true)),
            Thrown.problem(() -> there.privateDirectory(new ToolId("a.b"))))) {
      assertEquals("store.not-writable", problem.code());
      assertTrue(problem.fix().contains("KAMI_DATA_DIR"), problem::fix);
      assertTrue(problem.fix().contains("--db"), problem::fix);
    }
  }

  private void assertRefused(String code, Path from, boolean wholeFolder) {
    var problem = Thrown.problem(() -> store.add(from, MODULE, wholeFolder));
    assertEquals(code, problem.code());
    assertInstanceOf(UserError.class, problem);
  }

  private List<String> stored() throws IOException {
    try (var entries = Files.list(files.resolve("store"))) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  private static Bounds impatient() {
    return new Bounds(1, 1, Duration.ofMillis(1));
  }

  private static Tool tool(StoredContent content) {
    return Tools.tool(Tools.manifest("dev.example.stored"), content);
  }
}
