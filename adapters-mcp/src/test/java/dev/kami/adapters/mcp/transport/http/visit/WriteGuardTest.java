package dev.kami.adapters.mcp.transport.http.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WriteGuardTest {

  @Test
  void a_write_that_nobody_reads_ends_and_its_channel_is_closed() throws Exception {
    try (var timer = Executors.newScheduledThreadPool(1)) {
      var guard = new WriteGuard(timer, Duration.ofMillis(50));
      var pipe = Pipe.open();
      var thrown =
          assertThrows(
              IOException.class,
              () -> guard.run(() -> pipe.sink().write(ByteBuffer.allocate(10_000_000))));
      Thread.interrupted();
      assertFalse(pipe.sink().isOpen(), thrown.toString());
      pipe.source().close();
    }
  }

  @Test
  void a_write_in_time_is_not_disturbed_afterwards() throws Exception {
    try (var timer = Executors.newScheduledThreadPool(1)) {
      var guard = new WriteGuard(timer, Duration.ofHours(1));
      var written = new AtomicInteger();
      guard.run(written::incrementAndGet);
      assertEquals(1, written.get());
      assertFalse(Thread.currentThread().isInterrupted());
      timer.shutdownNow();
    }
  }
}
