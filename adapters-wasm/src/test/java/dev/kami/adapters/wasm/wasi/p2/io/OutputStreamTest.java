package dev.kami.adapters.wasm.wasi.p2.io;

import static dev.kami.adapters.wasm.wasi.p2.Caller.bytes;
import static dev.kami.adapters.wasm.wasi.p2.Caller.inner;
import static dev.kami.adapters.wasm.wasi.p2.Caller.integer;
import static dev.kami.adapters.wasm.wasi.p2.Caller.number;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.limits.Stop;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OutputStreamTest {

  private static final String STREAM = "wasi:io/streams#[method]output-stream.";
  private static final String GET_STDOUT = "wasi:cli/stdout#get-stdout";
  private static final String WRITE = STREAM + "write";
  private static final String WRITE_AND_FLUSH = STREAM + "blocking-write-and-flush";
  private static final String NO_PERMIT = "wrote more than check-write permitted";
  private static final Value CLOSED = Values.error(Values.choice(Streams.STREAM_ERROR, "closed"));

  /** Takes five bytes each two milliseconds, at most twelve in all. */
  private static final class Trickle implements OutputTarget {

    private final Caller caller;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private long next;

    Trickle(Caller caller) {
      this.caller = caller;
    }

    private boolean due() {
      return caller.context().guard().elapsedNanos() >= next;
    }

    @Override
    public long room() throws StreamException {
      if (taken.size() == 12) {
        throw StreamException.closed();
      }
      return due() ? Math.min(5, 12 - taken.size()) : 0;
    }

    @Override
    public void write(byte[] bytes) {
      taken.writeBytes(bytes);
      next += 2_000_000;
    }

    @Override
    public Pollable writable() {
      return () -> taken.size() == 12 || due();
    }
  }

  @Test
  void a_write_needs_a_permit_and_uses_it_up() {
    var caller = new Caller("");
    var stdout = caller.call(GET_STDOUT);
    assertEquals(NO_PERMIT, caller.trap(WRITE, stdout, bytes("a")));
    assertEquals(
        WasiOutputStream.MOST_BYTES, number(inner(caller.call(STREAM + "check-write", stdout))));
    assertEquals(Values.ok(), caller.call(WRITE, stdout, bytes("ab")));
    assertEquals(Values.ok(), caller.call(WRITE, stdout, bytes("")));
    assertEquals("ab", caller.context().stdout().text());
    var rest = Bytes.wrap(new byte[WasiOutputStream.MOST_BYTES - 1]);
    assertEquals(NO_PERMIT, caller.trap(WRITE, stdout, rest));
  }

  @Test
  void zeroes_are_written_by_the_same_rules() {
    var caller = new Caller("");
    var stdout = caller.call(GET_STDOUT);
    assertEquals(NO_PERMIT, caller.trap(STREAM + "write-zeroes", stdout, integer(-1)));
    caller.call(STREAM + "check-write", stdout);
    assertEquals(Values.ok(), caller.call(STREAM + "write-zeroes", stdout, integer(3)));
    assertEquals(
        Values.ok(),
        caller.call(STREAM + "blocking-write-zeroes-and-flush", stdout, integer(4096)));
    assertArrayEquals(new byte[4099], caller.context().stdout().bytes());
  }

  @Test
  void a_blocking_write_of_more_than_4096_bytes_traps() {
    var caller = new Caller("");
    var stdout = caller.call(GET_STDOUT);
    var most = Bytes.wrap(new byte[4096]);
    assertEquals(Values.ok(), caller.call(WRITE_AND_FLUSH, stdout, most));
    var more = Bytes.wrap(new byte[4097]);
    assertEquals("wrote more than 4096 bytes at once", caller.trap(WRITE_AND_FLUSH, stdout, more));
    assertEquals(
        "wrote more than 4096 bytes at once",
        caller.trap(STREAM + "blocking-write-zeroes-and-flush", stdout, integer(Long.MIN_VALUE)));
  }

  @Test
  void who_blocks_waits_for_room_and_what_closes_after_the_last_byte_is_no_failure() {
    var caller = new Caller("");
    var target = new Trickle(caller);
    var stream = Streams.output(caller.context(), target);
    assertEquals(Values.ok(), caller.call(WRITE_AND_FLUSH, stream, bytes("twelve bytes")));
    assertEquals("twelve bytes", target.taken.toString(UTF_8));
    assertEquals(4_000_000, caller.context().guard().elapsedNanos());
    assertEquals(CLOSED, caller.call(STREAM + "check-write", stream));
    assertEquals(CLOSED, caller.call(WRITE, stream, bytes("more")));
    assertEquals(CLOSED, caller.call(STREAM + "flush", stream));
  }

  @Test
  void what_closes_before_the_last_byte_is_a_failure() {
    var caller = new Caller("");
    var stream = Streams.output(caller.context(), new Trickle(caller));
    assertEquals(CLOSED, caller.call(WRITE_AND_FLUSH, stream, bytes("thirteen char")));
    assertEquals(CLOSED, caller.call(STREAM + "blocking-flush", stream));
  }

  @Test
  void a_flush_takes_the_permit_back() {
    var caller = new Caller("");
    var stdout = caller.call(GET_STDOUT);
    caller.call(STREAM + "check-write", stdout);
    assertEquals(Values.ok(), caller.call(STREAM + "flush", stdout));
    assertEquals(NO_PERMIT, caller.trap(WRITE, stdout, bytes("a")));
    assertEquals(Values.ok(), caller.call(STREAM + "blocking-flush", stdout));
    assertEquals(NO_PERMIT, caller.trap(WRITE, stdout, bytes("a")));
  }

  @Test
  void a_splice_moves_what_is_there_as_far_as_there_is_room() {
    var caller = new Caller("0123456789");
    var stdin = caller.call("wasi:cli/stdin#get-stdin");
    var target = new Trickle(caller);
    var stream = Streams.output(caller.context(), target);
    assertEquals(Values.ok(integer(5)), caller.call(STREAM + "splice", stream, stdin, integer(-1)));
    assertEquals(Values.ok(integer(0)), caller.call(STREAM + "splice", stream, stdin, integer(-1)));
    assertEquals(
        Values.ok(integer(2)), caller.call(STREAM + "blocking-splice", stream, stdin, integer(2)));
    assertEquals("0123456", target.taken.toString(UTF_8));
    assertEquals(
        Values.ok(integer(3)), caller.call(STREAM + "blocking-splice", stream, stdin, integer(9)));
    assertEquals(CLOSED, caller.call(STREAM + "blocking-splice", stream, stdin, integer(9)));
  }

  @Test
  void the_pollable_of_a_stream_is_ready_when_there_is_room() {
    var caller = new Caller("");
    var stream = Streams.output(caller.context(), new Trickle(caller));
    caller.call(STREAM + "check-write", stream);
    caller.call(WRITE, stream, bytes("ab"));
    var pollable = caller.call(STREAM + "subscribe", stream);
    caller.run("wasi:io/poll#[method]pollable.block", pollable);
    assertEquals(2_000_000, caller.context().guard().elapsedNanos());
    caller.drop(Streams.OUTPUT_STREAM, stream);
    assertEquals(Values.bool(true), caller.call("wasi:io/poll#[method]pollable.ready", pollable));
  }

  @Test
  void too_much_output_stops_the_call() {
    var caller = new Caller("");
    var stdout = caller.call(GET_STDOUT);
    var stderr = caller.call("wasi:cli/stderr#get-stderr");
    var chunk = Bytes.wrap(new byte[4096]);
    for (var written = 4096; written <= Caller.OUTPUT; written += 4096) {
      caller.call(WRITE_AND_FLUSH, written % 8192 == 0 ? stdout : stderr, chunk);
    }
    assertEquals("stopped by the host", caller.trap(WRITE_AND_FLUSH, stdout, chunk));
    assertEquals(Optional.of(Stop.OUTPUT), caller.context().guard().reason());
    assertTrue(caller.context().stdout().bytes().length <= Caller.OUTPUT);
  }
}
