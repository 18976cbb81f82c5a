package dev.kami.adapters.wasm.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SandboxTest {

  interface Opening {
    Sandbox at(Path root);
  }

  @TempDir private Path folder;

  /** Both ways: by open directories and by paths. */
  static Stream<Opening> ways() {
    return Stream.of(Sandbox::at, Sandbox::byPath);
  }

  private Directory root(Opening way) throws IOException {
    return way.at(folder).walk(List.of());
  }

  private static void write(Directory directory, String name, String text, OpenOption... options)
      throws IOException {
    try (var file = directory.file(name, Set.of(options))) {
      file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void files_and_directories_are_made_renamed_listed_and_deleted(Opening way) throws IOException {
    try (var root = root(way)) {
      root.createDirectory("in");
      assertThrows(FileAlreadyExistsException.class, () -> root.createDirectory("in"));
    }
    try (var root = root(way);
        var in = root.enter("in")) {
      write(root, "b", "text", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      root.move("b", in, "a");
      assertEquals("text", Files.readString(folder.resolve("in/a")));
      assertEquals(4, in.attributes("a").size());
      assertTrue(in.attributes().isDirectory());
      in.setTimes("a", FileTime.fromMillis(5000), FileTime.fromMillis(6000));
      assertEquals(5000, Files.getLastModifiedTime(folder.resolve("in/a")).toMillis());
    }
    try (var root = root(way)) {
      assertEquals(List.of("in"), root.names());
    }
    try (var in = way.at(folder).walk(List.of("in"))) {
      assertEquals(List.of("a"), in.names());
      in.deleteFile("a");
    }
    try (var root = root(way)) {
      root.deleteDirectory("in");
      assertThrows(NoSuchFileException.class, () -> root.attributes("in"));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_link_is_never_followed(Opening way, @TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("folder"), outside);
    Files.createSymbolicLink(folder.resolve("file"), outside.resolve("secret"));
    Files.createSymbolicLink(folder.resolve("nowhere"), outside.resolve("made"));
    try (var root = root(way)) {
      assertThrows(NotDirectoryException.class, () -> root.enter("folder"));
      assertThrows(IOException.class, () -> write(root, "file", "x", StandardOpenOption.WRITE));
      assertThrows(
          IOException.class,
          () -> write(root, "nowhere", "x", StandardOpenOption.CREATE, StandardOpenOption.WRITE));
      assertTrue(root.attributes("file").isSymbolicLink());
      root.deleteFile("file");
    }
    assertEquals("secret", Files.readString(outside.resolve("secret")));
    assertFalse(Files.exists(outside.resolve("made")));
    assertThrows(IOException.class, () -> way.at(folder).walk(List.of("folder", "x")));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void what_is_no_single_name_is_refused(Opening way) throws IOException {
    try (var root = root(way)) {
      assertThrows(InvalidPathException.class, () -> root.attributes("a/b"));
      assertThrows(InvalidPathException.class, () -> root.attributes("/etc"));
      assertThrows(InvalidPathException.class, () -> root.attributes("a\0b"));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_file_is_no_directory(Opening way) throws IOException {
    Files.writeString(folder.resolve("file"), "");
    try (var root = root(way)) {
      assertThrows(NotDirectoryException.class, () -> root.enter("file"));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_directory_is_not_made_over_a_file_and_leaves_nothing_behind(Opening way)
      throws IOException {
    Files.writeString(folder.resolve("taken"), "");
    try (var root = root(way)) {
      assertThrows(FileAlreadyExistsException.class, () -> root.createDirectory("taken"));
    }
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_directory_that_is_moved_while_it_is_open_does_not_lead_elsewhere(
      Opening way, @TempDir Path outside) throws IOException {
    Files.createDirectory(folder.resolve("here"));
    Files.writeString(outside.resolve("secret"), "secret");
    try (var root = root(way);
        var here = root.enter("here")) {
      Files.move(folder.resolve("here"), folder.resolve("there"));
      Files.createSymbolicLink(folder.resolve("here"), folder.resolve("there"));
      assertThrows(IOException.class, () -> root.enter("here"));
      assertThrows(NoSuchFileException.class, () -> here.attributes("secret"));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_link_that_is_exchanged_for_a_directory_at_any_moment_leads_nowhere(@TempDir Path outside)
      throws Exception {
    var inside = Files.createDirectory(folder.resolve("swap"));
    var away = folder.resolve("away");
    var link = Files.createSymbolicLink(folder.resolve("link"), outside);
    Files.writeString(inside.resolve("note"), "inside");
    Files.writeString(outside.resolve("note"), "outside");
    var sandbox = Sandbox.at(folder);
    var done = new AtomicBoolean();
    try (var other = Executors.newSingleThreadExecutor()) {
      var swapping =
          other.submit(
              () -> {
                while (!done.get()) {
                  Files.move(inside, away);
                  Files.move(link, inside);
                  Files.move(inside, link);
                  Files.move(away, inside);
                }
                return true;
              });
      for (var i = 0; i < 2000; i++) {
        useOnce(sandbox, "made" + i);
      }
      done.set(true);
      assertTrue(swapping.get());
    }
    assertEquals("outside", Files.readString(outside.resolve("note")));
    try (var files = Files.list(outside)) {
      assertEquals(1, files.count());
    }
  }

  private static void useOnce(Sandbox sandbox, String name) {
    try (var swap = sandbox.walk(List.of("swap"))) {
      swap.createDirectory(name);
      write(swap, "note", "inside", StandardOpenOption.WRITE);
      swap.deleteDirectory(name);
    } catch (IOException _) {
      // Just then it was a link, or away.
    }
  }
}
