package dev.kami.adapters.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens when several things happen at once. */
@Timeout(60)
class ConversationTest {

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"method\":\"ping\"}";
  private static final String PONG = "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}";

  private final CountDownLatch gate = new CountDownLatch(1);
  private final FakeTools tools = new FakeTools().with("t.slow", Guest.waitingFor(gate));

  @Test
  void a_slow_call_does_not_keep_a_ping_waiting() throws Exception {
    try (var client = new Client(tools)) {
      client.send(call("1"));
      assertEquals(PONG, client.ask(PING));
      gate.countDown();
      assertEquals(waited("1"), client.receive().orElseThrow());
    }
  }

  @Test
  void none_of_64_calls_in_flight_is_lost() throws Exception {
    try (var client = new Client(tools)) {
      var expected = new HashSet<String>();
      for (var i = 0; i < 64; i++) {
        client.send(call("\"call " + i + "\""));
        expected.add(waited("\"call " + i + "\""));
      }
      assertEquals(PONG, client.ask(PING));
      gate.countDown();
      for (var i = 0; i < 64; i++) {
        var reply = client.receive().orElseThrow();
        assertTrue(expected.remove(reply), () -> "not expected: " + reply);
      }
      assertEquals(PONG, client.ask(PING));
    }
  }

  @Test
  void a_call_that_is_taken_back_stops_its_guest_and_is_never_answered() throws Exception {
    var started = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    tools.with(
        "t.stubborn",
        (_, cancellation) -> {
          started.countDown();
          while (!cancellation.requested()) {
            Thread.onSpinWait();
          }
          stopped.countDown();
          return Guest.answered("too late");
        });
    try (var client = new Client(tools)) {
      client.send(call("1").replace("t_slow", "t_stubborn"));
      started.await();
      client.send(cancel("7"));
      client.send(cancel("null"));
      client.send(cancel("1"));
      stopped.await();
      client.send(cancel("1"));
      client.send(call("1"));
      gate.countDown();
      assertEquals(waited("1"), client.receive().orElseThrow());
      client.endInput();
      assertEquals(Optional.empty(), client.receive());
    }
  }

  @Test
  void a_batch_does_not_wait_for_a_call_that_is_taken_back() throws Exception {
    try (var client = new Client(tools)) {
      client.ask(
          """
          {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-03-26"}}\
          """);
      client.send("[" + call("1") + "," + PING + "]");
      client.send("[" + call("2") + "]");
      client.send(cancel("1"));
      assertEquals(Optional.of("[" + PONG + "]"), client.receive());
      client.send(cancel("2"));
      assertEquals(PONG, client.ask(PING));
    }
  }

  @Test
  void an_id_in_flight_cannot_be_used_again() throws Exception {
    try (var client = new Client(tools)) {
      client.send(call("1"));
      assertEquals(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":"
              + "{\"code\":-32600,\"message\":\"a request with this id is in flight\"}}",
          client.ask(call("1")));
      gate.countDown();
      assertEquals(waited("1"), client.receive().orElseThrow());
    }
  }

  @Test
  void too_many_calls_at_once_are_told_to_wait() throws Exception {
    try (var client = new Client(tools)) {
      for (var i = 0; i < 1024; i++) {
        client.send(call(Integer.toString(i)));
      }
      var reply = client.ask(call("1024"));
      assertTrue(reply.contains("the server is busy: too many calls are waiting already"), reply);
      assertTrue(reply.contains("\"isError\":true"), reply);
      gate.countDown();
      for (var i = 0; i < 1024; i++) {
        assertTrue(client.receive().orElseThrow().contains("waited"));
      }
      assertEquals(waited("1"), client.ask(call("1")));
    }
  }

  @Test
  void at_the_end_of_input_everything_asked_is_still_answered() throws Exception {
    try (var client = new Client(tools)) {
      client.send(call("1"));
      client.sendBytes(PING.getBytes(UTF_8));
      client.endInput();
      assertEquals(Optional.of(PONG), client.receive());
      gate.countDown();
      assertEquals(Optional.of(waited("1")), client.receive());
      assertEquals(Optional.empty(), client.receive());
      client.awaitEnd();
      assertEquals("INFO stdin closed, shutting down", client.telemetry().lines().getLast());
    }
  }

  @Test
  void a_client_that_closes_the_output_ends_the_server_and_stops_its_guests() throws Exception {
    var stopped = new CountDownLatch(1);
    tools.with(
        "t.stubborn",
        (_, cancellation) -> {
          while (!cancellation.requested()) {
            Thread.onSpinWait();
          }
          stopped.countDown();
          return Guest.answered("nobody hears this");
        });
    var client = new Client(tools);
    client.send(call("1").replace("t_slow", "t_stubborn"));
    assertEquals(PONG, client.ask(PING));
    client.closeReplies();
    client.send(PING);
    stopped.await();
    client.awaitEnd();
    client.endInput();
  }

  @Test
  void an_interrupted_server_stops_its_guests_and_returns() throws Exception {
    try (var client = new Client(tools)) {
      client.send(call("1"));
      assertEquals(PONG, client.ask(PING));
      client.serverThread().interrupt();
      client.awaitEnd();
      assertEquals(Optional.empty(), client.receive());
    }
  }

  private static String call(String id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\"t_slow\"}}";
  }

  private static String cancel(String id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
        + id
        + "}}";
  }

  private static String waited(String id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"waited\"}],\"isError\":false,"
        + "\"_meta\":{\"dev.kami/duration_ms\":7,\"dev.kami/fuel_consumed\":1234}}}";
  }
}
