package dev.kami.adapters.mcp.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.HttpHost;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.application.port.out.LogLevel;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many calls at once, none of which may be lost or answered with another's result. */
@Timeout(300)
class HttpCallsTest {

  private static final int IN_FLIGHT = 64;
  private static final int EACH = Integer.getInteger("kami.http.calls", 6_400) / IN_FLIGHT;

  @Test
  void with_64_in_flight_every_call_gets_its_own_answer() throws Exception {
    var tools = new FakeTools().with("t.any", (_, _) -> Guest.answered("any"));
    try (var host = new HttpHost(tools);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var session = host.begin("2025-11-25");
      var clients = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < IN_FLIGHT; i++) {
        var client = i;
        clients.add(() -> client % 2 == 0 ? modern(host, client) : legacy(host, client, session));
      }
      for (var answered : threads.invokeAll(clients)) {
        assertEquals(EACH, answered.get());
      }
      assertEquals(
          0,
          host.telemetry().events().stream()
              .filter(event -> event.level() == LogLevel.ERROR)
              .count());
    }
  }

  private static int modern(HttpHost host, int client) throws Exception {
    var answered = 0;
    for (var i = 0; i < EACH; i++) {
      var id = "\"m" + client + "-" + i + "\"";
      var body = Requests.modern(id, "tools/call", "\"name\":\"t_any\"");
      answered += isAnswer(host.send(host.modern("tools/call", "t_any", body)).body(), id);
    }
    return answered;
  }

  private static int legacy(HttpHost host, int client, String session) throws Exception {
    var answered = 0;
    for (var i = 0; i < EACH; i++) {
      var id = "\"l" + client + "-" + i + "\"";
      var body = Requests.request(id, "tools/call", "\"name\":\"t_any\"");
      answered += isAnswer(host.post(body, "Mcp-Session-Id", session).body(), id);
    }
    return answered;
  }

  private static int isAnswer(String reply, String id) {
    var begins = reply.startsWith("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":");
    return begins && reply.contains("\"any\"") ? 1 : 0;
  }
}
