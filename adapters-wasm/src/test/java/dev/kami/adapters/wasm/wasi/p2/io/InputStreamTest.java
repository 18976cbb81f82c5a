package dev.kami.adapters.wasm.wasi.p2.io;

import static dev.kami.adapters.wasm.wasi.p2.Caller.inner;
import static dev.kami.adapters.wasm.wasi.p2.Caller.integer;
import static dev.kami.adapters.wasm.wasi.p2.Caller.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import org.junit.jupiter.api.Test;

final class InputStreamTest {

  private static final String READ = "wasi:io/streams#[method]input-stream.read";
  private static final String BLOCKING_READ = "wasi:io/streams#[method]input-stream.blocking-read";
  private static final String SKIP = "wasi:io/streams#[method]input-stream.skip";
  private static final String BLOCKING_SKIP = "wasi:io/streams#[method]input-stream.blocking-skip";
  private static final String SUBSCRIBE = "wasi:io/streams#[method]input-stream.subscribe";
  private static final String READY = "wasi:io/poll#[method]pollable.ready";
  private static final Value CLOSED = Values.error(Values.choice(Streams.STREAM_ERROR, "closed"));

  /** A pipe that gets its bytes a moment later and then breaks. */
  private static final class SlowSource implements InputSource {

    private final Caller caller;
    private boolean given;
    private boolean closed;

    SlowSource(Caller caller) {
      this.caller = caller;
    }

    private boolean arrived() {
      return caller.context().guard().elapsedNanos() >= 3_000_000;
    }

    @Override
    public byte[] read(int most) throws StreamException {
      if (given) {
        throw StreamException.failed(() -> "the pipe broke");
      }
      given = arrived();
      return given ? new byte[] {7} : new byte[0];
    }

    @Override
    public Pollable readable() {
      return this::arrived;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void what_is_there_is_read_then_the_stream_is_closed() {
    var caller = new Caller("hällo");
    var stdin = caller.call("wasi:cli/stdin#get-stdin");
    assertEquals("h", text(inner(caller.call(READ, stdin, integer(1)))));
    assertEquals("ällo", text(inner(caller.call(READ, stdin, integer(100)))));
    assertEquals(CLOSED, caller.call(READ, stdin, integer(1)));
    assertEquals(CLOSED, caller.call(BLOCKING_READ, stdin, integer(0)));
  }

  @Test
  void reading_nothing_of_an_open_stream_returns_nothing() {
    var caller = new Caller("x");
    var stdin = caller.call("wasi:cli/stdin#get-stdin");
    assertEquals(Values.ok(Bytes.wrap(new byte[0])), caller.call(READ, stdin, integer(0)));
    assertEquals(Values.ok(integer(0)), caller.call(BLOCKING_SKIP, stdin, integer(0)));
  }

  @Test
  void a_length_of_2_to_the_64_reads_one_chunk() {
    var caller = new Caller("x".repeat(200_000));
    var stdin = caller.call("wasi:cli/stdin#get-stdin");
    var read = (Bytes) inner(caller.call(READ, stdin, integer(-1)));
    assertEquals(WasiInputStream.MOST_BYTES, read.array().length);
    assertEquals(
        Values.ok(integer(200_000 - WasiInputStream.MOST_BYTES)),
        caller.call(SKIP, stdin, integer(-1)));
  }

  @Test
  void who_blocks_waits_until_there_is_something() {
    var caller = new Caller("");
    var stream = Streams.input(caller.context(), new SlowSource(caller));
    assertEquals(Values.ok(Bytes.wrap(new byte[0])), caller.call(READ, stream, integer(5)));
    var pollable = caller.call(SUBSCRIBE, stream);
    assertEquals(Values.bool(false), caller.call(READY, pollable));
    assertEquals(
        Values.ok(Bytes.wrap(new byte[] {7})), caller.call(BLOCKING_READ, stream, integer(5)));
    assertEquals(Values.bool(true), caller.call(READY, pollable));
    assertEquals(3_000_000, caller.context().guard().elapsedNanos());
  }

  @Test
  void skipping_blocks_as_reading_does() {
    var caller = new Caller("");
    var stream = Streams.input(caller.context(), new SlowSource(caller));
    assertEquals(Values.ok(integer(1)), caller.call(BLOCKING_SKIP, stream, integer(5)));
  }

  @Test
  void a_failure_is_told_once_and_closes_the_stream() {
    var caller = new Caller("");
    var stream = Streams.input(caller.context(), new SlowSource(caller));
    caller.call(BLOCKING_READ, stream, integer(5));
    var failure = (Value.Case) inner(caller.call(READ, stream, integer(5)));
    assertEquals(0, failure.number());
    assertEquals(
        Values.text("the pipe broke"),
        caller.call("wasi:io/error#[method]error.to-debug-string", inner(failure)));
    assertEquals(CLOSED, caller.call(READ, stream, integer(5)));
    assertEquals(CLOSED, caller.call(SKIP, stream, integer(5)));
  }

  @Test
  void a_pollable_outlives_its_stream_and_is_ready() {
    var caller = new Caller("");
    var source = new SlowSource(caller);
    var stream = Streams.input(caller.context(), source);
    var pollable = caller.call(SUBSCRIBE, stream);
    assertFalse(source.closed);
    caller.drop(Streams.INPUT_STREAM, stream);
    assertTrue(source.closed);
    assertEquals(Values.bool(true), caller.call(READY, pollable));
    caller.drop(Poll.POLLABLE, pollable);
    assertEquals(0, caller.context().resources().count());
  }

  @Test
  void waiting_for_what_never_comes_ends_with_the_deadline() {
    var caller = new Caller("");
    var stream =
        Streams.input(
            caller.context(),
            new InputSource() {
              @Override
              public byte[] read(int most) {
                return new byte[0];
              }

              @Override
              public Pollable readable() {
                return () -> false;
              }
            });
    assertEquals("stopped by the host", caller.trap(BLOCKING_READ, stream, integer(1)));
    assertEquals(Caller.TIME.toNanos(), caller.context().guard().elapsedNanos());
  }

  @Test
  void a_source_that_is_ready_with_nothing_cannot_hold_the_host() {
    var asked = new int[1];
    var caller = new Caller("", () -> ++asked[0] > 100);
    var stream = Streams.input(caller.context(), _ -> new byte[0]);
    assertEquals("stopped by the host", caller.trap(BLOCKING_READ, stream, integer(1)));
    assertTrue(asked[0] > 100);
  }
}
