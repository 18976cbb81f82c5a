package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.application.port.out.ToolStore;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModulePath;
import dev.kami.domain.tool.Sha256;
import dev.kami.domain.tool.StoredContent;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link ToolStore} does. */
public abstract class ToolStoreContract {

  private static final ModulePath MODULE = new ModulePath("t.wasm");
  private static final byte[] BYTES = "the module".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path source;

  private ToolStore store;

  /**
   * {@return a store; a test's first call finds it empty, a later call gives another handle to the
   * same content, as a second process would have it}
   */
  protected abstract ToolStore open();

  @BeforeEach
  final void open_the_store_and_write_a_tool() throws IOException {
    store = open();
    Files.write(source.resolve("t.wasm"), BYTES);
    Files.writeString(source.resolve("tool.toml"), "[tool]");
    Files.createDirectories(source.resolve("data/deep"));
    Files.writeString(source.resolve("data/deep/ä.txt"), "beside");
  }

  @Test
  final void a_module_comes_back_byte_for_byte() {
    var content = add(false);
    assertEquals(Sha256.of(BYTES), content.module());
    assertEquals(BYTES.length, content.moduleBytes());
    assertEquals(ModuleBytes.copyOf(BYTES), store.module(tool(content)));
    assertEquals(ModuleBytes.copyOf(BYTES), open().module(tool(content)));
  }

  @Test
  final void a_module_in_a_folder_of_the_folder_is_found_again() {
    var path = new ModulePath("data/deep/ä.txt");
    try (var _ = store.lease()) {
      var content = store.add(source, path, false);
      assertEquals(Sha256.of("beside"), content.module());
    }
  }

  @Test
  final void the_module_path_names_the_copy() throws IOException {
    var tool = tool(add(false));
    assertFalse(store.modulePath(tool).startsWith(source));
    assertEquals(-1, Files.mismatch(source.resolve("t.wasm"), store.modulePath(tool)));
  }

  @Test
  final void without_the_whole_folder_nothing_but_module_and_manifest_is_copied() {
    var folder = store.installedFolder(tool(add(false)));
    assertTrue(Files.exists(folder.resolve("t.wasm")));
    assertTrue(Files.exists(folder.resolve("tool.toml")));
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  final void the_whole_folder_is_copied_when_asked_for() throws IOException {
    var folder = store.installedFolder(tool(add(true)));
    for (var name : Set.of("t.wasm", "tool.toml", "data/deep/ä.txt")) {
      assertEquals(-1, Files.mismatch(source.resolve(name), folder.resolve(name)), name);
    }
  }

  @Test
  final void storing_the_same_content_again_is_harmless() {
    var content = add(true);
    assertEquals(content, add(true));
    assertEquals(ModuleBytes.copyOf(BYTES), store.module(tool(content)));
  }

  @Test
  final void what_is_stored_does_not_follow_changes_of_the_source() throws IOException {
    var before = add(true);
    Files.writeString(source.resolve("data/deep/ä.txt"), "changed");
    var after = add(true);
    assertEquals(before.module(), after.module());
    assertNotEquals(before.folder(), after.folder());
    var kept = store.installedFolder(tool(before)).resolve("data/deep/ä.txt");
    assertEquals("beside", Files.readString(kept));
  }

  @Test
  final void a_module_that_is_not_there_is_refused_and_nothing_is_stored() throws IOException {
    Files.delete(source.resolve("t.wasm"));
    assertEquals("store.module-missing", Thrown.problem(() -> add(false)).code());
  }

  @Test
  final void a_symbolic_link_beside_the_module_is_refused(@TempDir Path elsewhere)
      throws IOException {
    var secret = Files.writeString(elsewhere.resolve("secret"), "secret");
    Files.createSymbolicLink(source.resolve("data/link"), secret);
    assertInstanceOf(UserError.class, Thrown.problem(() -> add(true)));
  }

  @Test
  final void a_module_behind_a_symbolic_link_is_refused(@TempDir Path elsewhere)
      throws IOException {
    Files.move(source.resolve("t.wasm"), elsewhere.resolve("t.wasm"));
    Files.createSymbolicLink(source.resolve("t.wasm"), elsewhere.resolve("t.wasm"));
    assertInstanceOf(UserError.class, Thrown.problem(() -> add(false)));
    Files.createSymbolicLink(source.resolve("linked"), elsewhere);
    var behind = new ModulePath("linked/t.wasm");
    try (var _ = store.lease()) {
      assertInstanceOf(UserError.class, Thrown.problem(() -> store.add(source, behind, false)));
    }
  }

  @Test
  final void a_module_that_was_changed_is_noticed() throws IOException {
    var tool = tool(add(false));
    overwrite(store.modulePath(tool), "other bytes");
    assertEquals("store.damaged", Thrown.problem(() -> store.module(tool)).code());
  }

  @Test
  final void a_module_that_is_gone_is_noticed() throws IOException {
    var tool = tool(add(false));
    makeWritable(store.modulePath(tool));
    Files.delete(store.modulePath(tool));
    assertEquals("store.missing", Thrown.problem(() -> store.module(tool)).code());
  }

  @Test
  final void a_file_that_was_changed_or_added_beside_the_module_is_noticed() throws IOException {
    var tool = tool(add(true));
    var beside = store.installedFolder(tool).resolve("data/deep/ä.txt");
    overwrite(beside, "other");
    assertEquals("store.damaged", Thrown.problem(() -> store.installedFolder(tool)).code());
    overwrite(beside, "beside");
    assertEquals(beside, store.installedFolder(tool).resolve("data/deep/ä.txt"));
    Files.writeString(beside.resolveSibling("added"), "x");
    assertEquals("store.damaged", Thrown.problem(() -> store.installedFolder(tool)).code());
  }

  @Test
  final void keeping_only_some_folders_deletes_the_others() throws IOException {
    var kept = add(false);
    Files.writeString(source.resolve("t.wasm"), "another module");
    var dropped = add(false);
    assertNotEquals(kept.folder(), dropped.folder());
    try (var _ = store.lease()) {
      store.keepOnly(Set.of(kept.folder()));
    }
    assertEquals(ModuleBytes.copyOf(BYTES), store.module(tool(kept)));
    assertEquals("store.missing", Thrown.problem(() -> store.module(tool(dropped))).code());
  }

  @Test
  final void a_private_directory_is_made_once_and_belongs_to_one_tool() throws IOException {
    var mine = store.privateDirectory(new ToolId("a.b"));
    Files.writeString(mine.resolve("note"), "kept");
    assertEquals(
        "kept", Files.readString(open().privateDirectory(new ToolId("a.b")).resolve("note")));
    var other = store.privateDirectory(new ToolId("a.b.c"));
    assertTrue(Files.isDirectory(other));
    assertFalse(other.startsWith(mine) || mine.startsWith(other));
    var folder = store.installedFolder(tool(add(true)));
    assertFalse(mine.startsWith(folder) || folder.startsWith(mine));
  }

  @Test
  final void a_private_directory_outlives_a_sweep() throws IOException {
    var note = store.privateDirectory(new ToolId("a.b")).resolve("note");
    Files.writeString(note, "kept");
    try (var _ = store.lease()) {
      store.keepOnly(Set.of());
    }
    assertEquals("kept", Files.readString(note));
  }

  @Test
  final void the_lease_has_one_holder_at_a_time() throws Exception {
    var other = open();
    var holders = new AtomicInteger();
    var task =
        (Callable<Integer>)
            () -> {
              try (var _ = (holders.get() % 2 == 0 ? store : other).lease()) {
                var count = holders.incrementAndGet();
                store.privateDirectory(new ToolId("takes.some-time"));
                holders.decrementAndGet();
                return count;
              }
            };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> task).toList())) {
        assertEquals(1, done.get());
      }
    }
  }

  private StoredContent add(boolean wholeFolder) {
    try (var _ = store.lease()) {
      return store.add(source, MODULE, wholeFolder);
    }
  }

  private static Tool tool(StoredContent content) {
    return Tools.tool(Tools.manifest("dev.example.stored"), content);
  }

  private static void overwrite(Path file, String text) throws IOException {
    makeWritable(file);
    Files.writeString(file, text);
  }

  private static void makeWritable(Path file) {
    assertTrue(file.toFile().setWritable(true));
    assertTrue(file.resolveSibling(".").toFile().setWritable(true));
  }
}
