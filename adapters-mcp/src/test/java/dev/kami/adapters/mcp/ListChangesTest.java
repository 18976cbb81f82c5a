package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.adapters.mcp.fake.Servers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients are told when the installed tools change, and only those that asked for it. */
@Timeout(60)
class ListChangesTest {

  private static final String CHANGED =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}";
  private static final String LIST = Requests.request("1", "tools/list", "");
  private static final String LISTEN =
      Requests.modern(
          "\"s\"", "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}");
  private static final String ACKNOWLEDGED =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\",\"params\":{"
          + "\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":\"s\"},"
          + "\"notifications\":{\"toolsListChanged\":true}}}";
  private static final String TOLD =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\",\"params\":{"
          + "\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":\"s\"}}}";
  private static final String CLOSED =
      "{\"jsonrpc\":\"2.0\",\"id\":\"s\",\"result\":{\"resultType\":\"complete\",\"_meta\":{"
          + "\"io.modelcontextprotocol/subscriptionId\":\"s\","
          + "\"io.modelcontextprotocol/serverInfo\":{\"name\":\"kami\",\"version\":\"0.1.0\"}}}}";

  private final FakeTools tools = new FakeTools().with("t.first", Guest.echo());

  @Test
  void a_legacy_client_that_has_seen_the_list_is_told_of_every_change() throws Exception {
    try (var client = new Client(tools, Servers.quick())) {
      client.ask(Requests.initialize("2024-11-05"));
      client.ask(LIST);
      tools.with("t.second", Guest.echo());
      assertEquals(Optional.of(CHANGED), client.receive());
      assertTrue(client.ask(LIST).contains("t_second"));
      tools.with("t.third", Guest.echo());
      assertEquals(Optional.of(CHANGED), client.receive());
      client.endInput();
      assertEquals(Optional.empty(), client.receive());
    }
  }

  @Test
  void a_client_that_did_not_begin_or_has_not_listed_is_told_nothing() throws Exception {
    try (var client = new Client(tools, Servers.quick())) {
      client.ask(LIST);
      tools.with("t.second", Guest.echo());
      client.ask(Requests.initialize("2025-11-25"));
      tools.with("t.third", Guest.echo());
      client.endInput();
      assertEquals(Optional.empty(), client.receive());
    }
  }

  @Test
  void a_subscription_is_acknowledged_told_and_closed() throws Exception {
    try (var client = new Client(tools, Servers.quick())) {
      assertEquals(ACKNOWLEDGED, client.ask(LISTEN));
      tools.with("t.second", Guest.echo());
      assertEquals(Optional.of(TOLD), client.receive());
      client.endInput();
      assertEquals(Optional.of(CLOSED), client.receive());
      assertEquals(Optional.empty(), client.receive());
    }
  }

  @Test
  void a_subscription_that_is_taken_back_ends_without_a_word() throws Exception {
    try (var client = new Client(tools, Servers.quick())) {
      assertEquals(ACKNOWLEDGED, client.ask(LISTEN));
      client.send(Requests.cancel("\"s\""));
      var ping = Requests.request("2", "ping", "");
      assertEquals("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}", client.ask(ping));
      tools.with("t.second", Guest.echo());
      client.endInput();
      assertEquals(Optional.empty(), client.receive());
    }
  }

  @Test
  void what_is_not_asked_for_or_not_known_is_not_agreed_to() throws Exception {
    try (var client = new Client(tools, Servers.quick())) {
      var asked = "\"notifications\":{\"promptsListChanged\":true,\"toolsListChanged\":false}";
      assertTrue(
          client
              .ask(Requests.modern("7", "subscriptions/listen", asked))
              .endsWith("\"io.modelcontextprotocol/subscriptionId\":7},\"notifications\":{}}}"));
      tools.with("t.second", Guest.echo());
      client.endInput();
      assertTrue(client.receive().orElseThrow().startsWith("{\"jsonrpc\":\"2.0\",\"id\":7,"));
    }
  }

  @Test
  void the_id_of_a_subscription_is_in_use_and_their_number_is_bounded() throws Exception {
    try (var client = new Client(tools)) {
      assertEquals(ACKNOWLEDGED, client.ask(LISTEN));
      assertTrue(client.ask(LISTEN).contains("-32600"));
      for (var i = 1; i < 64; i++) {
        client.ask(LISTEN.replace("\"s\"", Integer.toString(i)));
      }
      assertTrue(
          client
              .ask(LISTEN.replace("\"s\"", "64"))
              .contains("64 subscriptions are open already; to fix: cancel one of them"));
    }
  }
}
