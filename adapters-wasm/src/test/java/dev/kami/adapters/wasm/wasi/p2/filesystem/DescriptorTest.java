package dev.kami.adapters.wasm.wasi.p2.filesystem;

import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.CREATE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.DIRECTORY;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.EXCLUSIVE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.MUTATE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.READ;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.TRUNCATE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.WRITE;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.failure;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.flags;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.number;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.ok;
import static dev.kami.adapters.wasm.wasi.p2.filesystem.FileCaller.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.application.port.out.FileGrant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DescriptorTest {

  private static final Value NO_CHANGE = new Value.Case(0, Optional.empty());
  private static final Value NOW = new Value.Case(1, Optional.empty());

  @TempDir private Path folder;
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
  void a_file_is_made_written_and_read_at_any_place() throws IOException {
    var file = guest.opened("note", CREATE, READ | WRITE);
    assertEquals(number(10), ok(guest.write(file, "0123456789", 0)));
    assertEquals(number(2), ok(guest.write(file, "ab", 2)));
    assertEquals("01ab", guest.read(file, 4, 0));
    assertEquals("789|", guest.read(file, 100, 7));
    assertEquals("|", guest.read(file, 100, 10));
    assertEquals("invalid", failure(guest.on(file, "read", number(1), number(-1))));
    assertEquals("ok", failure(guest.on(file, "sync")));
    assertEquals("ok", failure(guest.on(file, "sync-data")));
    var advice = new Value.Case(3, Optional.empty());
    assertEquals("ok", failure(guest.on(file, "advise", number(0), number(1), advice)));
    assertEquals("01ab456789", Files.readString(folder.resolve("note")));
  }

  @Test
  void streams_have_positions_of_their_own() throws IOException {
    Files.writeString(folder.resolve("note"), "0123456789");
    var file = guest.opened("note", 0, READ | WRITE);
    var one = ok(guest.on(file, "read-via-stream", number(0)));
    var two = ok(guest.on(file, "read-via-stream", number(8)));
    assertEquals("012", text(ok(guest.readFrom(one, 3))));
    assertEquals("89", text(ok(guest.readFrom(two, 3))));
    assertEquals(1, ((Value.Case) guest.readFrom(two, 3)).number());
    assertEquals("345", text(ok(guest.readFrom(one, 3))));
    var out = ok(guest.on(file, "write-via-stream", number(4)));
    ok(guest.writeTo(out, "ab"));
    ok(guest.writeTo(out, "cd"));
    var end = ok(guest.on(file, "append-via-stream"));
    ok(guest.writeTo(end, "!"));
    assertEquals("0123abcd89!", Files.readString(folder.resolve("note")));
    assertEquals("invalid", failure(guest.on(file, "write-via-stream", number(-1))));
  }

  @Test
  void the_failure_of_a_stream_tells_its_error_code() {
    var file = guest.opened("note", CREATE, WRITE);
    var out = ok(guest.on(file, "write-via-stream", number(1L << 40)));
    var failed = (Value.Case) guest.writeTo(out, "x");
    var error = ((Value.Case) failed.value().orElseThrow()).value().orElseThrow();
    var code = (Value.Case) guest.call("types#filesystem-error-code", error);
    assertEquals("file-too-large", FileCaller.label(code.value().orElseThrow()));
  }

  @Test
  void a_file_does_only_what_it_was_opened_for() throws IOException {
    Files.writeString(folder.resolve("note"), "text");
    var reader = guest.opened("note", 0, READ);
    assertEquals("bad-descriptor", failure(guest.write(reader, "x", 0)));
    assertEquals("bad-descriptor", failure(guest.on(reader, "set-size", number(0))));
    assertEquals("bad-descriptor", failure(guest.on(reader, "append-via-stream")));
    assertEquals("not-directory", failure(guest.on(reader, "read-directory")));
    assertEquals("not-directory", failure(guest.on(reader, "unlink-file-at", text("x"))));
    var writer = guest.opened("note", 0, WRITE);
    assertEquals("bad-descriptor", failure(guest.on(writer, "read", number(1), number(0))));
    assertEquals("bad-descriptor", failure(onRoot("read", number(1), number(0))));
    assertEquals("ok", failure(onRoot("sync")));
    assertEquals(flags(READ), ok(guest.on(reader, "get-flags")));
    assertEquals(flags(READ | MUTATE), ok(onRoot("get-flags")));
    assertEquals(new Value.Case(6, Optional.empty()), ok(guest.on(reader, "get-type")));
    assertEquals(new Value.Case(3, Optional.empty()), ok(onRoot("get-type")));
  }

  @Test
  void opening_follows_its_flags() throws IOException {
    Files.writeString(folder.resolve("there"), "text");
    Files.createDirectory(folder.resolve("in"));
    assertEquals("no-entry", failure(guest.open("missing", 0, READ)));
    assertEquals("exist", failure(guest.open("there", CREATE | EXCLUSIVE, WRITE)));
    assertEquals("not-directory", failure(guest.open("there", DIRECTORY, READ)));
    assertEquals("not-directory", failure(guest.open("there/", 0, READ)));
    assertEquals("is-directory", failure(guest.open("in", 0, WRITE)));
    assertEquals("invalid", failure(guest.open("new", CREATE | DIRECTORY, READ)));
    assertEquals("ok", failure(guest.open("in", DIRECTORY, READ | MUTATE)));
    assertEquals("ok", failure(guest.open("in/../there", 0, READ)));
    assertEquals("ok", failure(guest.open("there", TRUNCATE, WRITE)));
    assertEquals("", Files.readString(folder.resolve("there")));
  }

  @Test
  void directories_are_made_listed_renamed_and_deleted() {
    assertEquals("ok", failure(onRoot("create-directory-at", text("in"))));
    assertEquals("exist", failure(onRoot("create-directory-at", text("in"))));
    var in = guest.opened("in", DIRECTORY, READ);
    ok(guest.on(in, "open-at", flags(0), text("b"), flags(CREATE), flags(WRITE)));
    ok(guest.on(in, "create-directory-at", text("a")));
    assertEquals(List.of("a 3", "b 6"), names(in));
    assertEquals("not-empty", failure(onRoot("remove-directory-at", text("in"))));
    assertEquals("is-directory", failure(guest.on(in, "unlink-file-at", text("a"))));
    assertEquals("ok", failure(guest.on(in, "rename-at", text("b"), guest.root(), text("c"))));
    assertEquals("ok", failure(guest.on(in, "remove-directory-at", text("a"))));
    assertEquals("ok", failure(onRoot("remove-directory-at", text("in"))));
    assertEquals("no-entry", failure(guest.on(in, "read-directory")));
    assertEquals(List.of("c 6"), names(guest.root()));
    assertEquals("ok", failure(onRoot("unlink-file-at", text("c"))));
  }

  private List<String> names(Value directory) {
    var stream = ok(guest.on(directory, "read-directory"));
    var names = new ArrayList<String>();
    while (true) {
      var next =
          (Value.Case)
              ok(guest.call("types#[method]directory-entry-stream.read-directory-entry", stream));
      if (next.value().isEmpty()) {
        guest.caller().drop(FilesystemTypes.ENTRY_STREAM, stream);
        return names;
      }
      var entry = ((Value.Sequence) next.value().get()).elements();
      names.add(((Value.Text) entry.get(1)).value() + " " + ((Value.Case) entry.get(0)).number());
    }
  }

  @Test
  void sizes_and_times_are_set_and_told() throws IOException {
    var path = Files.writeString(folder.resolve("note"), "0123456789");
    var file = guest.opened("note", 0, READ | WRITE);
    ok(guest.on(file, "set-size", number(4)));
    var five = timestamp(5, 500_000_000);
    ok(guest.on(file, "set-times", NO_CHANGE, five));
    assertEquals(5500, Files.getLastModifiedTime(path).toMillis());
    var stat = ((Value.Sequence) ok(guest.on(file, "stat"))).elements();
    assertEquals(number(1), stat.get(1));
    assertEquals(number(4), stat.get(2));
    assertEquals(((Value.Case) five).value(), ((Value.Case) stat.get(4)).value());
    ok(onRoot("set-times-at", flags(0), text("note"), NOW, NOW));
    assertEquals(1_234_567, Files.getLastModifiedTime(path).toMillis());
    for (var wrong : List.of(timestamp(-1, 0), timestamp(1L << 40, 0), timestamp(0, 1 << 30))) {
      assertEquals("invalid", failure(guest.on(file, "set-times", wrong, NO_CHANGE)));
    }
    ok(guest.on(guest.opened(".", DIRECTORY, READ), "stat"));
    Files.createDirectory(folder.resolve("in"));
    ok(guest.on(guest.opened("in", DIRECTORY, READ), "set-times", five, five));
    assertEquals(5500, Files.getLastModifiedTime(folder.resolve("in")).toMillis());
  }

  private static Value timestamp(long seconds, long nanos) {
    return new Value.Case(
        2, Optional.of(new Value.Sequence(List.of(number(seconds), number(nanos)))));
  }

  @Test
  void the_same_file_is_recognized_and_its_hash_changes_with_it() throws IOException {
    Files.writeString(folder.resolve("one"), "1");
    Files.writeString(folder.resolve("two"), "2");
    var one = guest.opened("one", 0, READ | WRITE);
    var again = guest.opened("one", 0, READ);
    var two = guest.opened("two", 0, READ);
    assertEquals(new Value.Bool(true), guest.on(one, "is-same-object", again));
    assertEquals(new Value.Bool(false), guest.on(one, "is-same-object", two));
    var hash = ok(guest.on(one, "metadata-hash"));
    assertEquals(hash, ok(onRoot("metadata-hash-at", flags(0), text("one"))));
    assertNotEquals(hash, ok(guest.on(two, "metadata-hash")));
    ok(guest.write(one, "longer", 0));
    assertNotEquals(hash, ok(guest.on(again, "metadata-hash")));
  }

  @Test
  void a_file_that_is_dropped_is_closed_and_makes_room() throws IOException {
    Files.writeString(folder.resolve("note"), "text");
    var first = guest.opened("note", 0, READ);
    for (var i = 1; i < 64; i++) {
      guest.opened("note", 0, READ);
    }
    assertEquals("insufficient-memory", failure(guest.open("note", 0, READ)));
    guest.drop(first);
    var last = guest.opened("note", 0, READ);
    guest.close();
    assertEquals("io", failure(guest.on(last, "read", number(1), number(0))));
  }

  @Test
  void a_call_adds_64_megabytes_to_the_disk() {
    var file = guest.opened("big", CREATE, WRITE);
    assertEquals("ok", failure(guest.on(file, "set-size", number(64L << 20))));
    assertEquals("insufficient-space", failure(guest.write(file, "x", 64L << 20)));
    assertFalse(guest.denials().isEmpty());
    assertTrue(folder.resolve("big").toFile().length() <= 64L << 20);
  }
}
