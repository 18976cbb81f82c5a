package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.adapters.mcp.fake.Servers;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that somebody wants to see progress of says that it is alive, until it is not. */
@Timeout(60)
class ProgressTest {

  private static final String NAME = "\"name\":\"t_slow\"";
  private static final String TOKEN = "\"progressToken\":\"p\"";

  private final CountDownLatch gate = new CountDownLatch(1);
  private final FakeTools tools = new FakeTools().with("t.slow", Guest.waitingFor(gate));

  @Test
  void progress_grows_and_ends_with_the_reply() throws Exception {
    try (var client = new Client(tools, Servers.quick())) {
      client.send(Requests.modern("1", "tools/call", NAME, TOKEN));
      for (var i = 1; i <= 20; i++) {
        assertEquals(Optional.of(progress(i, true)), client.receive());
      }
      gate.countDown();
      var line = client.receive().orElseThrow();
      while (line.contains("notifications/progress")) {
        line = client.receive().orElseThrow();
      }
      assertTrue(line.contains("waited"), line);
      client.endInput();
      assertEquals(Optional.empty(), client.receive());
    }
  }

  @Test
  void the_first_revision_has_no_message_and_numbers_are_tokens_too() throws Exception {
    try (var client = new Client(tools, Servers.quick())) {
      client.ask(Requests.initialize("2024-11-05"));
      client.send(Requests.request("1", "tools/call", NAME + ",\"_meta\":{\"progressToken\":1.0}"));
      assertEquals(Optional.of(progress(1, false).replace("\"p\"", "1.0")), client.receive());
    }
  }

  @Test
  void without_a_token_that_can_be_one_nothing_is_told() throws Exception {
    try (var client = new Client(tools, Servers.quick())) {
      client.send(Requests.modern("1", "tools/call", NAME));
      client.send(Requests.modern("2", "tools/call", NAME, "\"progressToken\":{}"));
      client.send(Requests.modern("3", "tools/call", NAME, "\"progressToken\":1.5"));
      client.ask(Requests.request("4", "ping", ""));
      gate.countDown();
      for (var i = 0; i < 3; i++) {
        assertTrue(client.receive().orElseThrow().contains("waited"));
      }
    }
  }

  @Test
  void a_call_that_is_taken_back_tells_nothing_more() throws Exception {
    try (var client = new Client(tools, Servers.quick())) {
      client.send(Requests.modern("1", "tools/call", NAME, TOKEN));
      assertEquals(Optional.of(progress(1, true)), client.receive());
      client.send(Requests.cancel("1"));
      client.endInput();
      var line = client.receive();
      while (line.isPresent()) {
        assertTrue(line.get().contains("notifications/progress"), line.get());
        line = client.receive();
      }
    }
  }

  private static String progress(int pulses, boolean message) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{"
        + "\"progressToken\":\"p\",\"progress\":"
        + pulses
        + (message ? ",\"message\":\"the tool is running\"" : "")
        + "}}";
  }
}
