package dev.kami.adapters.wasm.wasi;

import static dev.kami.adapters.wasm.wasi.FakeGuest.IN;
import static dev.kami.adapters.wasm.wasi.FakeGuest.RESULT;
import static dev.kami.adapters.wasm.wasi.FakeGuest.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kami.adapters.wasm.wasi.files.DiskAccount;
import dev.kami.application.port.out.FileGrant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileFunctionsTest {

  private static final int CREATE = 1;
  private static final int DIRECTORY = 2;
  private static final int EXCLUSIVE = 4;
  private static final int TRUNCATE = 8;
  private static final long READ = Rights.FILE & ~Rights.WRITING;
  private static final long WRITE = Rights.FILE;

  @TempDir private Path folder;
  private FakeGuest guest;

  @BeforeEach
  void give_the_folder_to_a_guest() {
    guest = new FakeGuest("", new FileGrant.ReadWrite(folder));
  }

  @AfterEach
  void close_it() {
    guest.close();
  }

  private int fd(String path, int flags, long rights) {
    return guest.opened(path, flags, rights);
  }

  @Test
  void a_file_is_made_written_sought_and_read() throws IOException {
    var fd = fd("note", CREATE, WRITE);
    assertEquals(0, guest.write(fd, "0123456789"));
    guest.expect(Errno.SUCCESS, "fd_tell", fd, RESULT);
    assertEquals(10, guest.result());
    guest.expect(Errno.SUCCESS, "fd_seek", fd, -4, 2, RESULT);
    assertEquals("6789", guest.read(fd, 100));
    guest.expect(Errno.SUCCESS, "fd_seek", fd, 2, 0, RESULT);
    guest.expect(Errno.SUCCESS, "fd_seek", fd, 1, 1, RESULT);
    assertEquals("34", guest.read(fd, 2));
    guest.expect(Errno.INVAL, "fd_seek", fd, -1, 0, RESULT);
    guest.expect(Errno.INVAL, "fd_seek", fd, Long.MAX_VALUE, 1, RESULT);
    guest.expect(Errno.INVAL, "fd_seek", fd, 0, 9, RESULT);
    guest.expect(Errno.SUCCESS, "fd_sync", fd);
    guest.expect(Errno.SUCCESS, "fd_datasync", fd);
    guest.expect(Errno.SUCCESS, "fd_advise", fd, 0, 10, 1);
    assertEquals("0123456789", Files.readString(folder.resolve("note")));
  }

  @Test
  void reading_and_writing_at_a_place_leave_the_position() throws IOException {
    Files.writeString(folder.resolve("note"), "0123456789");
    var fd = fd("note", 0, WRITE);
    guest.expect(Errno.SUCCESS, "fd_pread", fd, guest.vector(100, 3), 1, 5, RESULT);
    assertEquals("567", new String(guest.memory().bytes(100, 3), StandardCharsets.UTF_8));
    guest.expect(Errno.SUCCESS, "fd_pwrite", fd, guest.vector(100, 3), 1, 0, RESULT);
    guest.expect(Errno.INVAL, "fd_pread", fd, guest.vector(100, 3), 1, -1, RESULT);
    guest.expect(Errno.SUCCESS, "fd_tell", fd, RESULT);
    assertEquals(0, guest.result());
    assertEquals("5673456789", Files.readString(folder.resolve("note")));
  }

  @Test
  void appending_goes_to_the_end() throws IOException {
    Files.writeString(folder.resolve("log"), "one ");
    assertEquals(0, guest.open("log", 0, WRITE, 1));
    assertEquals(0, guest.write((int) guest.result(), "two"));
    assertEquals("one two", Files.readString(folder.resolve("log")));
  }

  @Test
  void a_size_is_set_and_bounded() throws IOException {
    var fd = fd("note", CREATE, WRITE);
    guest.write(fd, "0123456789");
    guest.expect(Errno.SUCCESS, "fd_filestat_set_size", fd, 4);
    guest.expect(Errno.SUCCESS, "fd_filestat_set_size", fd, 6);
    assertEquals("0123\0\0", Files.readString(folder.resolve("note")));
    guest.expect(Errno.SUCCESS, "fd_allocate", fd, 0, 8);
    guest.expect(Errno.SUCCESS, "fd_allocate", fd, 0, 2);
    assertEquals(8, Files.size(folder.resolve("note")));
    guest.expect(Errno.INVAL, "fd_allocate", fd, 0, 0);
    guest.expect(Errno.INVAL, "fd_allocate", fd, -1, 5);
    guest.expect(Errno.FBIG, "fd_allocate", fd, Long.MAX_VALUE, Long.MAX_VALUE);
    guest.expect(Errno.FBIG, "fd_filestat_set_size", fd, 1L << 40);
    guest.expect(Errno.INVAL, "fd_filestat_set_size", fd, -1);
    guest.expect(Errno.NOSPC, "fd_filestat_set_size", fd, DiskAccount.MOST_BYTES + 100);
    guest.expect(Errno.SUCCESS, "fd_seek", fd, 1L << 40, 0, RESULT);
    assertEquals(Errno.FBIG.code(), guest.write(fd, "x"));
    assertEquals(1, guest.wasi().denials().size());
  }

  @Test
  void opening_follows_its_flags() throws IOException {
    Files.writeString(folder.resolve("there"), "text");
    Files.createDirectory(folder.resolve("in"));
    assertEquals(Errno.NOENT.code(), guest.open("missing", 0, READ));
    assertEquals(Errno.NOENT.code(), guest.open("missing", DIRECTORY, READ));
    assertEquals(Errno.EXIST.code(), guest.open("there", CREATE | EXCLUSIVE, WRITE));
    assertEquals(Errno.EXIST.code(), guest.open("in", CREATE | EXCLUSIVE, WRITE));
    assertEquals(Errno.NOTDIR.code(), guest.open("there", DIRECTORY, READ));
    assertEquals(Errno.NOTDIR.code(), guest.open("there/", 0, READ));
    assertEquals(Errno.NOTDIR.code(), guest.open("there/x", 0, READ));
    assertEquals(Errno.ISDIR.code(), guest.open("in", 0, WRITE));
    assertEquals(Errno.ISDIR.code(), guest.open("in", TRUNCATE, READ));
    assertEquals(0, guest.open("in", 0, READ));
    assertEquals(0, guest.open(".", DIRECTORY, READ));
    assertEquals(0, guest.open("in/../there", 0, READ));
    assertEquals(Errno.NOENT.code(), guest.open("missing/../there", 0, READ));
    assertEquals(0, guest.open("there", TRUNCATE, READ));
    assertEquals("", Files.readString(folder.resolve("there")));
    assertEquals(Errno.NOTCAPABLE.code(), guest.write(fd("there", 0, READ), "x"));
  }

  @Test
  void no_more_than_64_descriptors_are_open() throws IOException {
    Files.writeString(folder.resolve("there"), "text");
    for (var open = 4; open < 64; open++) {
      assertEquals(0, guest.open("there", 0, READ));
    }
    assertEquals(Errno.MFILE.code(), guest.open("there", 0, READ));
    guest.expect(Errno.SUCCESS, "fd_close", 40);
    assertEquals(40, fd("there", 0, READ));
  }

  @Test
  void no_more_than_1000_files_are_made() {
    for (var i = 0; i < DiskAccount.MOST_NAMES; i++) {
      assertEquals(0, guest.on("path_create_directory", "d" + i));
    }
    assertEquals(Errno.NOSPC.code(), guest.on("path_create_directory", "more"));
    assertEquals(Errno.NOSPC.code(), guest.open("file", CREATE, WRITE));
  }

  @Test
  void directories_are_made_renamed_and_deleted() throws IOException {
    assertEquals(0, guest.on("path_create_directory", "in"));
    assertEquals(Errno.EXIST.code(), guest.on("path_create_directory", "in"));
    assertEquals(Errno.EXIST.code(), guest.on("path_create_directory", "."));
    assertEquals(0, guest.open("in/file", CREATE, WRITE));
    assertEquals(Errno.NOTEMPTY.code(), guest.on("path_remove_directory", "in"));
    assertEquals(Errno.NOTDIR.code(), guest.on("path_remove_directory", "in/file"));
    assertEquals(Errno.INVAL.code(), guest.on("path_remove_directory", "."));
    assertEquals(Errno.ISDIR.code(), guest.on("path_unlink_file", "in"));
    assertEquals(Errno.NOTDIR.code(), guest.on("path_unlink_file", "in/file/"));
    assertEquals(0, rename("in/file", "out"));
    assertEquals(Errno.NOTDIR.code(), rename("out", "other/"));
    assertEquals(0, rename("in", "moved/"));
    assertEquals(0, guest.on("path_remove_directory", "moved"));
    assertEquals(0, guest.on("path_unlink_file", "out"));
    assertEquals(Errno.NOENT.code(), guest.on("path_unlink_file", "out"));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  private int rename(String from, String to) {
    var target = to.getBytes(StandardCharsets.UTF_8);
    guest.memory().store(40_000, target, target.length);
    var text = guest.path(from);
    return guest.call("path_rename", ROOT, text[0], text[1], ROOT, 40_000, target.length);
  }

  @Test
  void a_directory_is_listed_in_pieces() throws IOException {
    for (var name : List.of("b", "a", "in")) {
      Files.createDirectory(folder.resolve(name));
    }
    Files.writeString(folder.resolve("note"), "x");
    var names = new ArrayList<String>();
    var cookie = 0L;
    while (true) {
      guest.expect(Errno.SUCCESS, "fd_readdir", ROOT, 1000, 60, cookie, RESULT);
      if (guest.result() < 24) {
        break;
      }
      cookie = guest.memory().u64(1000);
      var length = guest.memory().u32(1016);
      if (24 + length <= guest.result()) {
        names.add(new String(guest.memory().bytes(1024, length), StandardCharsets.UTF_8));
      }
    }
    assertEquals(List.of(".", "..", "a", "b", "in", "note"), names);
    guest.expect(Errno.INVAL, "fd_readdir", ROOT, 1000, 60, -1, RESULT);
    guest.expect(Errno.FAULT, "fd_readdir", ROOT, 1000, -1, 0, RESULT);
    guest.expect(Errno.NOTDIR, "fd_readdir", IN, 1000, 60, 0, RESULT);
  }

  @Test
  void the_root_is_given_under_its_name() {
    guest.expect(Errno.SUCCESS, "fd_prestat_get", ROOT, RESULT);
    assertEquals(1, guest.memory().u32(RESULT + 4));
    guest.expect(Errno.SUCCESS, "fd_prestat_dir_name", ROOT, RESULT, 1);
    assertEquals('/', guest.memory().u8(RESULT));
    guest.expect(Errno.NAMETOOLONG, "fd_prestat_dir_name", ROOT, RESULT, 0);
    guest.expect(Errno.BADF, "fd_prestat_get", IN, RESULT);
    guest.expect(Errno.BADF, "fd_prestat_get", 4, RESULT);
  }

  @Test
  void what_a_file_is_is_told_by_name_and_by_descriptor() throws IOException {
    Files.writeString(folder.resolve("note"), "text");
    assertEquals(0, stat("note", 0));
    var identity = guest.memory().u64(RESULT + 8);
    assertEquals(4, guest.memory().u8(RESULT + 16));
    assertEquals(4, guest.memory().u64(RESULT + 32));
    var fd = fd("note", 0, READ);
    guest.expect(Errno.SUCCESS, "fd_filestat_get", fd, RESULT);
    assertEquals(identity, guest.memory().u64(RESULT + 8));
    Files.delete(folder.resolve("note"));
    guest.expect(Errno.SUCCESS, "fd_filestat_get", fd, RESULT);
    assertEquals(identity, guest.memory().u64(RESULT + 8));
    assertEquals(0, stat(".", 0));
    assertEquals(3, guest.memory().u8(RESULT + 16));
    guest.expect(Errno.SUCCESS, "fd_filestat_get", ROOT, RESULT);
    assertEquals(Errno.NOENT.code(), stat("note", 1));
    assertEquals(Errno.NOENT.code(), stat("", 1));
  }

  private int stat(String path, int flags) {
    var text = guest.path(path);
    return guest.call("path_filestat_get", ROOT, flags, text[0], text[1], RESULT);
  }

  @Test
  void times_are_set_by_name_and_by_descriptor() throws IOException {
    var file = Files.writeString(folder.resolve("note"), "text");
    var second = 1_000_000_000L;
    assertEquals(0, setTimes("note", 3 * second, 5 * second, 1 | 4));
    assertEquals(5000, Files.getLastModifiedTime(file).toMillis());
    assertEquals(0, setTimes("note", 0, 0, 8));
    assertEquals(1_234_567, Files.getLastModifiedTime(file).toMillis());
    assertEquals(Errno.INVAL.code(), setTimes("note", 0, 0, 1 | 2));
    assertEquals(Errno.INVAL.code(), setTimes("note", 0, 0, 4 | 8));
    assertEquals(Errno.INVAL.code(), setTimes("note", -1, 0, 1));
    var fd = fd("note", 0, READ);
    guest.expect(Errno.SUCCESS, "fd_filestat_set_times", fd, 0, 9 * second, 4);
    assertEquals(9000, Files.getLastModifiedTime(file).toMillis());
    Files.delete(file);
    guest.expect(Errno.NOENT, "fd_filestat_set_times", fd, 0, 9 * second, 4);
  }

  private int setTimes(String path, long accessed, long modified, int flags) {
    var text = guest.path(path);
    return guest.call(
        "path_filestat_set_times", ROOT, 1, text[0], text[1], accessed, modified, flags);
  }

  @Test
  void nothing_leads_outside(@TempDir Path outside) throws IOException {
    var secret = Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(folder.resolve("link"), secret);
    Files.createSymbolicLink(folder.resolve("way"), outside);
    assertEquals(Errno.LOOP.code(), guest.open("link", 0, READ));
    assertEquals(Errno.LOOP.code(), guest.open("way/secret", 0, READ));
    assertEquals(Errno.LOOP.code(), guest.open("link", TRUNCATE, WRITE));
    assertEquals(Errno.LOOP.code(), stat("link", 1));
    assertEquals(0, stat("link", 0));
    assertEquals(7, guest.memory().u8(RESULT + 16));
    assertEquals(Errno.LOOP.code(), setTimes("link", 1, 1, 5));
    assertEquals(Errno.ACCES.code(), readlink("link"));
    assertEquals(Errno.INVAL.code(), readlink("."));
    for (var path : List.of("/etc/passwd", "../x", "way/../../x", "..", "a/../../x")) {
      assertEquals(Errno.NOTCAPABLE.code(), guest.open(path, 0, READ), path);
    }
    assertEquals(0, guest.on("path_unlink_file", "link"));
    assertTrue(Files.exists(secret));
    assertFalse(guest.wasi().denials().isEmpty());
  }

  private int readlink(String path) {
    var text = guest.path(path);
    return guest.call("path_readlink", ROOT, text[0], text[1], RESULT, 10, RESULT);
  }

  @Test
  void links_are_not_made() throws IOException {
    Files.writeString(folder.resolve("note"), "text");
    var text = guest.path("new");
    assertEquals(
        Errno.PERM.code(), guest.call("path_symlink", text[0], text[1], ROOT, text[0], text[1]));
    assertEquals(
        Errno.PERM.code(),
        guest.call("path_link", ROOT, 0, text[0], text[1], ROOT, text[0], text[1]));
    assertFalse(Files.exists(folder.resolve("new")));
  }

  @Test
  void a_device_or_a_pipe_is_not_opened() throws Exception {
    var made = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    assumeTrue(made == 0);
    assertEquals(Errno.ACCES.code(), guest.open("pipe", 0, READ));
    assertEquals(Errno.NOTDIR.code(), guest.open("pipe/x", 0, READ));
  }

  @Test
  void names_that_are_no_text_or_too_long_are_refused() {
    guest.memory().storeU32(100, 0xff_ff_ff_ffL);
    guest.expect(Errno.ILSEQ, "path_unlink_file", ROOT, 100, 4);
    guest.expect(Errno.NAMETOOLONG, "path_unlink_file", ROOT, 100, 50_000);
    guest.expect(Errno.FAULT, "path_unlink_file", ROOT, 65_535, 2);
    guest.expect(Errno.NOTDIR, "path_unlink_file", IN, 100, 4);
    assertEquals(Errno.INVAL.code(), guest.on("path_unlink_file", "a\0b"));
    assertEquals(Errno.NAMETOOLONG.code(), guest.on("path_unlink_file", "x".repeat(5000)));
    assertEquals(Errno.NAMETOOLONG.code(), guest.on("path_unlink_file", "x".repeat(300)));
  }

  @Test
  void a_read_only_folder_stays_as_it_is() throws IOException {
    Files.writeString(folder.resolve("note"), "text");
    try (var reader = new FakeGuest("", new FileGrant.ReadOnly(folder))) {
      assertEquals(Errno.ROFS.code(), reader.open("note", 0, WRITE));
      assertEquals(Errno.ROFS.code(), reader.open("new", CREATE, WRITE));
      assertEquals(Errno.ROFS.code(), reader.on("path_unlink_file", "note"));
      assertEquals("text", reader.read(reader.opened("note", 0, READ), 10));
      assertEquals(
          "set fs_access = \"sandbox\" under [security] in its tool.toml",
          reader.wasi().denials().getFirst().howToAllow());
    }
    assertEquals("text", Files.readString(folder.resolve("note")));
  }

  @Test
  void without_a_grant_every_attempt_is_a_denial_with_clean_text() {
    try (var nobody = FakeGuest.withoutFiles()) {
      assertEquals(Errno.ACCES.code(), nobody.open("a\u001b[31mb", 0, READ));
      assertEquals(Errno.ACCES.code(), nobody.open("../up", 0, READ));
      assertEquals(Errno.ACCES.code(), nobody.open("long/" + "x".repeat(500), CREATE, WRITE));
      nobody.expect(Errno.ACCES, "fd_readdir", ROOT, 1000, 60, 0, RESULT);
      nobody.expect(Errno.ACCES, "fd_filestat_get", ROOT, RESULT);
      var denials = nobody.wasi().denials();
      assertEquals("opening /a\uFFFD[31mb", denials.getFirst().what());
      assertEquals(5, denials.size());
      assertTrue(denials.stream().allMatch(d -> d.howToAllow().contains("fs_access")));
    }
  }

  @Test
  void denials_are_counted_once_and_bounded() {
    try (var nobody = FakeGuest.withoutFiles()) {
      for (var i = 0; i < 200; i++) {
        nobody.open("same", 0, READ);
        nobody.open("other" + i, 0, READ);
      }
      assertEquals(32, nobody.wasi().denials().size());
    }
  }
}
