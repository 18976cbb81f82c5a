package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.adapters.mcp.fake.Servers;
import java.util.Arrays;
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

  @Test
  void what_a_tool_reports_is_told_before_its_reply_and_grows_strictly() throws Exception {
    var open = new CountDownLatch(0);
    var reporting = new FakeTools().with("t.slow", Guest.reporting(open, 0, 50, 50, 20, 99.5, 100));
    try (var client = new Client(reporting)) {
      client.send(Requests.modern("1", "tools/call", NAME, TOKEN));
      for (var amount : new String[] {"0", "50", "99.5", "100"}) {
        assertEquals(Optional.of(report(amount)), client.receive());
      }
      assertTrue(client.receive().orElseThrow().contains("waited"));
    }
  }

  @Test
  void what_a_tool_reports_takes_the_place_of_the_pulse() throws Exception {
    var reporting = new FakeTools().with("t.slow", Guest.reporting(gate, 1));
    try (var client = new Client(reporting, Servers.quick())) {
      client.ask(Requests.initialize("2024-11-05"));
      client.send(
          Requests.request("1", "tools/call", NAME + ",\"_meta\":{\"progressToken\":\"p\"}"));
      var line = client.receive().orElseThrow();
      while (!line.contains("\"total\":")) {
        line = client.receive().orElseThrow();
      }
      client.send(Requests.request("2", "ping", ""));
      assertEquals("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}", client.receive().orElseThrow());
      gate.countDown();
      assertTrue(client.receive().orElseThrow().contains("waited"));
    }
  }

  @Test
  void reports_that_nobody_reads_are_lost_and_hold_nobody_up() throws Exception {
    var many = new double[100_000];
    Arrays.setAll(many, i -> i);
    var reporting = new FakeTools().with("t.slow", Guest.reporting(new CountDownLatch(0), many));
    try (var client = new Client(reporting)) {
      client.send(Requests.modern("1", "tools/call", NAME, TOKEN));
      var told = 0;
      var line = client.receive().orElseThrow();
      while (line.contains("notifications/progress")) {
        told++;
        line = client.receive().orElseThrow();
      }
      assertTrue(line.contains("waited"), line);
      assertTrue(told > 0 && told < many.length, "told " + told);
    }
  }

  private static String report(String amount) {
    var at = amount.contains(".") ? amount : amount + ".0";
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{"
        + "\"progressToken\":\"p\",\"progress\":"
        + amount
        + ",\"total\":100"
        + ",\"message\":\"at "
        + at
        + "\""
        + "}}";
  }

  private static String progress(int pulses, boolean message) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{"
        + "\"progressToken\":\"p\",\"progress\":"
        + pulses
        + (message ? ",\"message\":\"the tool is running\"" : "")
        + "}}";
  }
}
