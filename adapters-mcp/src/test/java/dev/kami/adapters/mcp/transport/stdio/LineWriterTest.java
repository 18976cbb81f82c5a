package dev.kami.adapters.mcp.transport.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineWriterTest {

  @Test
  void a_lone_line_leaves_at_once() {
    var bytes = new ByteArrayOutputStream();
    new LineWriter(bytes, _ -> {}).write("é");
    assertEquals("é\n", bytes.toString(UTF_8));
  }

  @Test
  void lines_of_many_threads_are_whole_and_none_is_lost() {
    var bytes = new ByteArrayOutputStream();
    var writer = new LineWriter(bytes, _ -> {});
    var expected = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var thread = 0; thread < 64; thread++) {
        var name = "thread " + thread + " line ";
        for (var i = 0; i < 100; i++) {
          expected.add(name + i + "é".repeat(i));
        }
        threads.execute(() -> {
          for (var i = 0; i < 100; i++) {
            writer.write(name + i + "é".repeat(i));
          }
        });
      }
    }
    writer.drain();
    var lines = bytes.toString(UTF_8).lines().toList();
    assertEquals(6400, lines.size());
    assertEquals(expected, new HashSet<>(lines));
  }

  @Test
  void a_slow_reader_delays_only_who_is_far_ahead() throws Exception {
    var open = new CountDownLatch(1);
    var written = new ByteArrayOutputStream();
    var slow =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("lines come as a whole");
          }

          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
              open.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            written.write(bytes, offset, length);
          }
        };
    var writer = new LineWriter(slow, _ -> {});
    var first = Thread.startVirtualThread(() -> writer.write("x".repeat(100_000)));
    while (first.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    writer.write("near");
    var ahead = Thread.startVirtualThread(() -> writer.write("y".repeat(17 * 1024 * 1024)));
    while (ahead.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    open.countDown();
    first.join();
    ahead.join();
    assertEquals(100_001 + 5 + 17 * 1024 * 1024 + 1, written.size());
  }

  @Test
  void a_broken_stream_is_reported_once_and_never_tried_again() {
    var attempts = new AtomicInteger();
    var reports = new ArrayList<String>();
    var broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            attempts.incrementAndGet();
            throw new IOException("Broken pipe");
          }
        };
    var writer = new LineWriter(broken, failure -> reports.add(failure.getMessage()));
    assertFalse(writer.hasFailed());
    writer.write("a");
    writer.write("b");
    writer.drain();
    assertTrue(writer.hasFailed());
    assertEquals(1, attempts.get());
    assertEquals(List.of("Broken pipe"), reports);
  }
}
