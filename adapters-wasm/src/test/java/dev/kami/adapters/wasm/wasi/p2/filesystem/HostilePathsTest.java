package dev.kami.adapters.wasm.wasi.p2.filesystem;

import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.CREATE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.DIRECTORY;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.MUTATE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.READ;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.TRUNCATE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.WRITE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.failure;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.flags;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.ok;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.application.port.out.FileGrant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostilePathsTest {

  @TempDir private Path folder;
  @TempDir private Path outside;
  private FileCaller guest;

  @BeforeEach
  void give_the_folder_to_a_guest() {
    guest = new FileCaller(new FileGrant.ReadWrite(folder));
  }

  @AfterEach
  void close_it() {
    guest.close();
  }

  private Value onRoot(String method, Value... arguments) {
    return guest.on(guest.root(), method, arguments);
  }

  @Test
  void nothing_leads_outside() throws IOException {
    var secret = Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("link"), secret);
    Files.createSymbolicLink(folder.resolve("way"), outside);
    for (var path : List.of("link", "way/secret", "way/../way/secret")) {
      assertEquals("loop", failure(guest.open(path, 0, READ)), path);
      assertEquals("loop", failure(onRoot("stat-at", flags(1), text(path))), path);
    }
    assertEquals("loop", failure(guest.open("link", TRUNCATE, WRITE)));
    assertEquals("loop", failure(guest.open("way/new", CREATE, WRITE)));
    for (var path : List.of("/etc/passwd", "../x", "way/../../x", "..", "a/../../x")) {
      assertEquals("not-permitted", failure(guest.open(path, 0, READ)), path);
    }
    assertEquals("access", failure(onRoot("readlink-at", text("link"))));
    assertEquals("ok", failure(onRoot("unlink-file-at", text("link"))));
    assertTrue(Files.exists(secret));
    var denied = guest.denials().stream().map(denial -> denial.what() + denial.why()).toList();
    assertTrue(denied.contains("opening /etc/passwdit is outside the tool's files"));
  }

  @Test
  void links_are_not_made() throws IOException {
    Files.writeString(folder.resolve("note"), "text");
    assertEquals("not-permitted", failure(onRoot("symlink-at", text("/etc"), text("new"))));
    assertEquals("not-permitted", failure(onRoot("symlink-at", text("note"), text("new"))));
    assertEquals(
        "not-permitted",
        failure(onRoot("link-at", flags(0), text("note"), guest.root(), text("new"))));
    assertFalse(Files.exists(folder.resolve("new")));
    assertEquals("invalid", failure(onRoot("readlink-at", text("note"))));
  }

  @Test
  void a_directory_that_turns_into_a_link_again_and_again_is_never_followed() throws Exception {
    Files.writeString(outside.resolve("secret"), "secret");
    var real = Files.createDirectory(folder.resolve("real"));
    Files.writeString(real.resolve("secret"), "public");
    Files.createSymbolicLink(folder.resolve("link"), outside);
    var done = new AtomicBoolean();
    var swapping = Thread.ofPlatform().start(() -> swap(done));
    try {
      for (var i = 0; i < 2000; i++) {
        var opened = guest.open("turn/secret", 0, READ);
        if (failure(opened).equals("ok")) {
          assertEquals("public|", guest.read(ok(opened), 10, 0));
          guest.drop(ok(opened));
        }
        var made = guest.open("turn/made", CREATE, WRITE);
        if (failure(made).equals("ok")) {
          guest.drop(ok(made));
          onRoot("unlink-file-at", text("turn/made"));
        }
      }
    } finally {
      done.set(true);
      swapping.join();
    }
    try (var files = Files.list(outside)) {
      assertEquals(1, files.count());
    }
  }

  /** Has {@code turn} be the directory and the link in turns, as somebody outside could. */
  private void swap(AtomicBoolean done) {
    var turn = folder.resolve("turn");
    try {
      while (!done.get()) {
        for (var name : List.of("real", "link")) {
          Files.move(folder.resolve(name), turn);
          Files.move(turn, folder.resolve(name));
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_device_or_a_pipe_is_not_opened() throws Exception {
    var made = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    assumeTrue(made == 0);
    assertEquals("access", failure(guest.open("pipe", 0, READ)));
    assertEquals("access", failure(guest.open("pipe", 0, WRITE)));
  }

  @Test
  void names_that_are_too_long_or_no_names_are_refused() {
    assertEquals("name-too-long", failure(guest.open("x".repeat(300), CREATE, WRITE)));
    assertEquals("name-too-long", failure(guest.open("x".repeat(1 << 20), CREATE, WRITE)));
    assertEquals("name-too-long", failure(guest.open("a/".repeat(2000) + "a", 0, READ)));
    assertEquals("invalid", failure(guest.open("a\0b", CREATE, WRITE)));
    assertEquals("no-entry", failure(guest.open("", CREATE, WRITE)));
  }

  @Test
  void a_folder_that_may_only_be_read_stays_as_it_is() throws IOException {
    Files.writeString(folder.resolve("note"), "text");
    try (var reader = new FileCaller(new FileGrant.ReadOnly(folder))) {
      assertEquals("read-only", failure(reader.open("note", 0, WRITE)));
      assertEquals("read-only", failure(reader.open("note", TRUNCATE, READ)));
      assertEquals("read-only", failure(reader.open("new", CREATE, WRITE)));
      assertEquals("read-only", failure(reader.open(".", DIRECTORY, READ | MUTATE)));
      var root = reader.root();
      for (var method : List.of("create-directory-at", "remove-directory-at", "unlink-file-at")) {
        assertEquals("read-only", failure(reader.on(root, method, text("note"))), method);
      }
      assertEquals(
          "read-only", failure(reader.on(root, "rename-at", text("note"), root, text("b"))));
      assertEquals(flags(READ), ok(reader.on(root, "get-flags")));
      assertEquals("text|", reader.read(reader.opened("note", 0, READ), 10, 0));
      assertEquals(
          "denied: writing /note because the tool may only read its files; to allow: set"
              + " fs_access = \"sandbox\" under [security] in its tool.toml",
          reader.denials().getFirst().sentence());
    }
    assertEquals("text", Files.readString(folder.resolve("note")));
  }

  @Test
  void without_a_grant_everything_is_a_denial() {
    try (var nobody = new FileCaller(FileGrant.NONE)) {
      assertEquals("access", failure(nobody.open("a", 0, READ)));
      assertEquals("access", failure(nobody.on(nobody.root(), "read-directory")));
      assertEquals("access", failure(nobody.on(nobody.root(), "stat")));
      assertEquals(3, nobody.denials().size());
      assertTrue(nobody.denials().getFirst().howToAllow().contains("fs_access"));
    }
  }

  @Test
  void listings_of_a_hundred_thousand_names_are_held_twice_and_not_more() throws IOException {
    for (var i = 0; i < 100_000; i++) {
      Files.createFile(folder.resolve("f" + i));
    }
    var first = ok(onRoot("read-directory"));
    ok(onRoot("read-directory"));
    assertEquals("insufficient-memory", failure(onRoot("read-directory")));
    guest.caller().drop(FilesystemTypes.ENTRY_STREAM, first);
    assertEquals("ok", failure(onRoot("read-directory")));
  }
}
