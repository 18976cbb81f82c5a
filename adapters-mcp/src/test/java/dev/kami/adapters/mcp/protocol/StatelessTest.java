package dev.kami.adapters.mcp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.RecordedExchange;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.adapters.mcp.protocol.exchange.OpenRequests;
import dev.kami.adapters.mcp.protocol.tools.ResultLimit;
import dev.kami.adapters.mcp.protocol.tools.Selection;
import dev.kami.adapters.mcp.wire.Message;
import dev.kami.adapters.mcp.wire.Request;
import dev.kami.adapters.mcp.wire.ServerInfo;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Modern requests that come one by one, each with an exchange of its own and no connection. */
@Timeout(60)
class StatelessTest {

  private static final String CALL = Requests.modern("1", "tools/call", "\"name\":\"t_slow\"");

  private final CountDownLatch gate = new CountDownLatch(1);
  private final FakeTools tools = new FakeTools().with("t.slow", Guest.waitingFor(gate));
  private final Agents agents =
      new Agents(
          new ServerInfo("kami", "0.1.0"),
          tools.ports(),
          Selection.ALL,
          new ResultLimit(1000),
          2,
          Thread::startVirtualThread,
          Duration.ofMillis(1),
          new RecordingTelemetry(LogLevel.INFO));

  @Test
  void two_clients_may_use_the_same_id_at_once() throws Exception {
    var first = new RecordedExchange();
    var second = new RecordedExchange();
    serve(CALL, first, agents.client());
    serve(CALL, second, agents.client());
    gate.countDown();
    assertTrue(first.next().orElseThrow().contains("waited"));
    assertTrue(second.next().orElseThrow().contains("waited"));
    assertEquals(Optional.empty(), first.next());
    assertEquals(Optional.empty(), second.next());
  }

  @Test
  void a_client_that_disconnects_takes_its_call_back_and_no_other() throws Exception {
    var gone = new RecordedExchange();
    var staying = new RecordedExchange();
    var client = agents.client();
    serve(CALL, gone, client);
    serve(CALL, staying, agents.client());
    client.cancelAll();
    assertEquals(Optional.empty(), gone.next());
    client.awaitEnd();
    gate.countDown();
    assertTrue(staying.next().orElseThrow().contains("waited"));
  }

  @Test
  void a_subscription_is_told_on_its_own_exchange_until_the_client_is_gone() throws Exception {
    var exchange = new RecordedExchange();
    var client = agents.client();
    var wanted = "\"notifications\":{\"toolsListChanged\":true}";
    serve(Requests.modern("9", "subscriptions/listen", wanted), exchange, client);
    assertTrue(exchange.next().orElseThrow().contains("acknowledged"));
    tools.with("t.new", Guest.echo());
    assertTrue(exchange.next().orElseThrow().contains("tools/list_changed"));
    client.cancelAll();
    assertEquals(Optional.empty(), exchange.next());
  }

  private void serve(String line, RecordedExchange exchange, OpenRequests client) {
    if (!(Message.of(new MoshiJsonCodec().parse(line)) instanceof Request request)) {
      throw new IllegalArgumentException(line);
    }
    agents.modern().serve(request, exchange, client);
  }
}
