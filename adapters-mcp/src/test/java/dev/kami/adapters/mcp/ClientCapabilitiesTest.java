package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.application.fixture.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tools that are of use only to clients which can do something. */
@Timeout(60)
class ClientCapabilitiesTest {

  private static final String CALL = "\"name\":\"t_ask\"";

  private final FakeTools tools =
      new FakeTools()
          .with(
              Tools.tool(Tools.needing("t.ask", "sampling", "dev.example/charts")),
              (_, _) -> Guest.answered("asked"));

  @Test
  void a_modern_request_that_does_not_declare_what_is_needed_is_an_error() throws Exception {
    try (var client = new Client(tools)) {
      expect(
          client.ask(Requests.modern("1", "tools/call", CALL)),
          "\"code\":-32021,",
          "\"requiredCapabilities\":{\"sampling\":{},\"extensions\":{\"dev.example/charts\":{}}}");
    }
  }

  @Test
  void a_legacy_session_that_did_not_declare_it_gets_a_result_that_says_so() throws Exception {
    try (var client = new Client(tools)) {
      expect(client.ask(Requests.initialize("2025-11-25")), "\"protocolVersion\"");
      expect(
          client.ask(Requests.request("1", "tools/call", CALL)),
          "t.ask needs more",
          "\"isError\":true");
    }
  }

  @Test
  void a_session_that_declared_it_is_served() throws Exception {
    try (var client = new Client(tools)) {
      var able = "{\"sampling\":{},\"extensions\":{\"dev.example/charts\":{}}}";
      var begin = "\"protocolVersion\":\"2025-11-25\",\"capabilities\":" + able;
      expect(client.ask(Requests.request("0", "initialize", begin)), "\"protocolVersion\"");
      expect(client.ask(Requests.request("1", "tools/call", CALL)), "asked");
    }
  }

  private static void expect(String reply, String... parts) {
    for (var part : parts) {
      assertTrue(reply.contains(part), reply);
    }
  }
}
