package dev.kami.adapters.wasm.wasi;

import static dev.kami.adapters.wasm.wasi.FakeGuest.ERR;
import static dev.kami.adapters.wasm.wasi.FakeGuest.IN;
import static dev.kami.adapters.wasm.wasi.FakeGuest.OUT;
import static dev.kami.adapters.wasm.wasi.FakeGuest.RESULT;
import static dev.kami.adapters.wasm.wasi.FakeGuest.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.limits.Stop;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StreamFunctionsTest {

  @Test
  void standard_streams_go_one_way_only() {
    try (var guest = FakeGuest.withoutFiles()) {
      assertEquals("inp", guest.read(IN, 3));
      assertEquals("ut", guest.read(IN, 30));
      assertEquals("", guest.read(IN, 30));
      assertEquals(0, guest.write(OUT, "out"));
      assertEquals(0, guest.write(ERR, "err\n"));
      assertEquals(Errno.BADF.code(), guest.write(IN, "x"));
      guest.expect(Errno.BADF, "fd_read", OUT, guest.vector(0, 1), 1, RESULT);
      assertEquals("out", new String(guest.wasi().stdout().bytes(), StandardCharsets.UTF_8));
      assertEquals("err", guest.wasi().stderr().text());
    }
  }

  @Test
  void a_stream_has_no_position_and_no_size() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.expect(Errno.SPIPE, "fd_seek", OUT, 0, 0, RESULT);
      guest.expect(Errno.SPIPE, "fd_tell", IN, RESULT);
      guest.expect(Errno.SPIPE, "fd_filestat_set_size", OUT, 0);
      guest.expect(Errno.INVAL, "fd_sync", OUT);
      guest.expect(Errno.SUCCESS, "fd_sync", ROOT);
      guest.expect(Errno.SUCCESS, "fd_filestat_get", OUT, RESULT);
      guest.expect(Errno.SUCCESS, "fd_filestat_get", IN, RESULT);
      guest.expect(Errno.SUCCESS, "fd_fdstat_get", IN, RESULT);
      assertEquals(0, guest.result());
    }
  }

  @Test
  void a_directory_is_neither_read_nor_written() {
    try (var guest = FakeGuest.withoutFiles()) {
      assertEquals(Errno.ISDIR.code(), guest.write(ROOT, "x"));
      guest.expect(Errno.ISDIR, "fd_read", ROOT, guest.vector(0, 1), 1, RESULT);
      guest.expect(Errno.ISDIR, "fd_seek", ROOT, 0, 0, RESULT);
    }
  }

  @Test
  void pointers_and_lengths_outside_of_memory_are_refused_before_anything_happens() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.expect(Errno.FAULT, "fd_write", OUT, guest.vector(0, 0x7fffffff), 1, RESULT);
      guest.expect(Errno.FAULT, "fd_write", OUT, guest.vector(-1, 2), 1, RESULT);
      guest.expect(Errno.FAULT, "fd_write", OUT, 65_530, 1, RESULT);
      guest.expect(Errno.FAULT, "fd_read", IN, guest.vector(65_536, 1), 1, RESULT);
      guest.expect(Errno.INVAL, "fd_read", IN, 0, 1025, RESULT);
      guest.expect(Errno.INVAL, "fd_read", IN, 0, -1, RESULT);
      assertEquals(0, guest.wasi().stdout().bytes().length);
    }
  }

  @Test
  void output_beyond_the_limit_stops_the_call() {
    try (var guest = FakeGuest.withoutFiles()) {
      assertEquals(0, guest.call("fd_write", OUT, guest.vector(0, 50_000), 1, RESULT));
      assertEquals(0, guest.call("fd_write", ERR, guest.vector(0, 50_000), 1, RESULT));
      guest.call("fd_write", OUT, guest.vector(0, 1), 1, RESULT);
      assertEquals(Optional.of(Stop.OUTPUT), guest.wasi().guard().reason());
      guest.expect(Errno.PERM, "sched_yield");
    }
  }

  @Test
  void only_the_end_of_the_error_text_is_kept() {
    try (var guest = FakeGuest.withoutFiles()) {
      for (var i = 0; i < 10; i++) {
        guest.write(ERR, "0123456789".repeat(800));
      }
      guest.write(ERR, "the end");
      assertTrue(guest.wasi().stderr().text().endsWith("the end"));
      assertEquals(16 * 1024, guest.wasi().stderr().text().length());
    }
  }

  @Test
  void rights_can_only_be_given_up() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.expect(Errno.NOTCAPABLE, "fd_fdstat_set_rights", OUT, Rights.FD_READ, 0);
      guest.expect(Errno.NOTCAPABLE, "fd_fdstat_set_rights", OUT, 0, 1);
      guest.expect(Errno.SUCCESS, "fd_fdstat_set_rights", OUT, 0, 0);
      assertEquals(Errno.NOTCAPABLE.code(), guest.write(OUT, "x"));
      guest.expect(Errno.INVAL, "fd_fdstat_set_flags", ERR, 1 << 10);
      guest.expect(Errno.SUCCESS, "fd_fdstat_set_flags", ERR, 1);
    }
  }

  @Test
  void descriptors_are_moved_and_closed() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.expect(Errno.BADF, "fd_close", 9);
      guest.expect(Errno.BADF, "fd_renumber", OUT, 9);
      guest.expect(Errno.SUCCESS, "fd_renumber", OUT, OUT);
      guest.expect(Errno.SUCCESS, "fd_renumber", OUT, IN);
      assertEquals(0, guest.write(IN, "moved"));
      guest.expect(Errno.BADF, "fd_close", OUT);
      guest.expect(Errno.SUCCESS, "fd_close", IN);
      guest.expect(Errno.SUCCESS, "fd_close", ROOT);
      guest.expect(Errno.BADF, "fd_prestat_get", ROOT, RESULT);
    }
  }

  @Test
  void there_are_no_sockets() {
    try (var guest = FakeGuest.withoutFiles()) {
      guest.expect(Errno.NOTSOCK, "sock_accept", IN, 0, RESULT);
      guest.expect(Errno.NOTSOCK, "sock_shutdown", OUT, 0);
      guest.expect(Errno.BADF, "sock_recv", 17, 0, 0, 0, 0, 0);
      assertEquals("using a socket", guest.wasi().denials().getFirst().what());
    }
  }
}
