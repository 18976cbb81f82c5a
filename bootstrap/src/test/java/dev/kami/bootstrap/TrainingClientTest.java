package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TrainingClientTest {

  @Test
  void every_request_waits_for_the_reply_to_the_one_before_it() throws Exception {
    var streams = new TrainingClient(3).streams();
    var in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8), 1);
    assertTrue(in.readLine().contains("\"initialize\""));
    var second = CompletableFuture.supplyAsync(() -> lineOf(in));
    assertFalse(second.isDone());
    streams.out().write("{}\n".getBytes(StandardCharsets.UTF_8));
    assertTrue(second.get().contains("\"id\":1,\"method\":\"tools/list\""));
    streams.out().write("{}\n".getBytes(StandardCharsets.UTF_8));
    assertTrue(in.readLine().contains("2026-07-28"));
    streams.out().write("{}\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(-1, in.read());
  }

  private static String lineOf(BufferedReader in) {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
