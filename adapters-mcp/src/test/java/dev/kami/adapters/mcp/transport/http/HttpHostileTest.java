package dev.kami.adapters.mcp.transport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.HttpHost;
import dev.kami.adapters.mcp.fake.RawHttp;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.application.port.out.LogLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that do what no client should, each beside an innocent one that is served on. */
@Timeout(180)
class HttpHostileTest {

  private static final String TEXT = "x".repeat(500_000);
  private static final String HEAD =
      "POST /mcp HTTP/1.1\nHost: localhost\nContent-Type: application/json\nAuthorization: Bearer "
          + HttpHost.TOKEN
          + "\n";

  private final HttpHost host =
      new HttpHost(
          new FakeTools()
              .with("t.any", (_, _) -> Guest.answered("any"))
              .with("t.large", (_, _) -> Guest.answered(TEXT)),
          HttpHost.lively());

  @AfterEach
  void the_innocent_are_served_and_nothing_has_failed() throws Exception {
    assertInnocentIsServed();
    assertEquals(
        List.of(),
        host.telemetry().events().stream()
            .filter(event -> event.level() == LogLevel.ERROR)
            .toList());
    host.close();
  }

  @Test
  void who_sends_headers_slowly_is_let_go() throws Exception {
    try (var client = host.connect()) {
      client.send("POST /mcp HTTP/1.1\nHost: loc");
      assertInnocentIsServed();
      assertTrue(client.isClosed());
    }
  }

  @Test
  void who_sends_a_body_slowly_is_let_go() throws Exception {
    try (var client = host.connect()) {
      client.send(HEAD + "Content-Length: 100\n\n{\"jsonrpc\"");
      assertInnocentIsServed();
      assertTrue(client.isClosed());
    }
  }

  @Test
  void who_sends_nothing_is_let_go() throws Exception {
    try (var client = host.connect()) {
      assertInnocentIsServed();
      client.endOutput();
      assertTrue(client.isClosed());
    }
  }

  @Test
  void who_never_reads_is_let_go() throws Exception {
    var body = Requests.modern("1", "tools/call", "\"name\":\"t_large\"");
    try (var client = host.connect()) {
      for (var i = 0; i < 64; i++) {
        client.send(
            HEAD
                + "MCP-Protocol-Version: 2026-07-28\nMcp-Method: tools/call\nMcp-Name: t_large\n"
                + "Content-Length: "
                + body.length()
                + "\n\n");
        client.sendBytes(body.getBytes(UTF_8));
      }
      assertInnocentIsServed();
      host.awaitReport("a client has gone, or is too slow");
    }
  }

  @Test
  void who_goes_in_the_middle_of_anything_harms_nobody() throws Exception {
    var request = HEAD + "Content-Length: 40\n\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    for (var cut = 0; cut < request.length(); cut += 3) {
      try (var client = host.connect()) {
        client.send(request.substring(0, cut));
      }
    }
    // A rest that never comes, of a request that needs no body: the JDK's server would lose count.
    for (var method : List.of("HEAD", "GET", "DELETE", "PUT")) {
      for (var i = 0; i < 300; i++) {
        try (var client = host.connect()) {
          client.send(method + " /mcp HTTP/1.1\nHost: localhost\nContent-Length: 50\n\nhalf");
        }
      }
    }
  }

  @Test
  void too_many_connections_are_refused_and_none_is_lost_for_it() throws Exception {
    var connections = new ArrayList<RawHttp>();
    try {
      for (var i = 0; i < 1100; i++) {
        connections.add(host.connect());
      }
      var refused = connections.getLast();
      assertTrue(refused.isClosed());
    } finally {
      for (var connection : connections) {
        connection.close();
      }
    }
    assertInnocentIsServedSoon();
  }

  @Test
  void a_body_that_is_too_large_is_refused_and_the_refusal_can_be_read() throws Exception {
    try (var client = host.connect()) {
      client.send(HEAD + "Content-Length: 20000000\n\n");
      client.sendBytes(new byte[20_000_000]);
      assertEquals(413, client.receive().status());
    }
    try (var client = host.connect()) {
      client.send(HEAD + "Transfer-Encoding: chunked\n\n");
      for (var i = 0; i < 5; i++) {
        client.send("100000\n");
        client.sendBytes(new byte[0x100000]);
        client.send("\n");
      }
      client.send("0\n\n");
      assertEquals(413, client.receive().status());
    }
  }

  @Test
  void headers_that_are_too_large_or_too_many_end_the_connection() throws Exception {
    for (var header : List.of("X: " + "x".repeat(100_000) + "\n", "X-A: 1\n".repeat(20_000))) {
      try (var client = host.connect()) {
        client.send("POST /mcp HTTP/1.1\n" + header + "\n");
        assertTrue(client.isClosed());
      } catch (IOException _) {
        assertInnocentIsServed();
      }
    }
  }

  @Test
  void what_is_no_http_is_answered_with_400() throws Exception {
    for (var junk :
        List.of(
            "GARBAGE\n\n",
            "POST\n\n",
            "POST /mcp\n\n",
            "POST %%% HTTP/1.1\n\n",
            HEAD + "Content-Length: 5\nContent-Length: 6\n\n",
            HEAD + "Content-Length: 5\nTransfer-Encoding: chunked\n\n",
            HEAD + "Content-Length: -5\n\n",
            HEAD + "Content-Length: five\n\n")) {
      try (var client = host.connect()) {
        client.send(junk);
        assertEquals(400, client.receive().status(), junk);
      }
    }
  }

  @Test
  void what_is_no_message_is_an_error_with_the_status_400() throws Exception {
    var session = host.begin("2025-11-25");
    for (var junk :
        List.of(
            "",
            "{",
            "nul",
            "\"text\"",
            "[".repeat(100_000),
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":" + "9".repeat(100_000) + ",\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]}")) {
      assertEquals(400, host.post(junk, "Mcp-Session-Id", session).statusCode(), junk);
    }
    try (var client = host.connect()) {
      client.send(HEAD + "Content-Length: 3\n\n");
      client.sendBytes(new byte[] {'"', (byte) 0xc3, '"'});
      var response = client.receive();
      assertEquals(400, response.status());
      assertTrue(response.body().contains("not valid UTF-8"), response.body());
    }
  }

  @Test
  void a_duplicate_header_is_no_token_and_no_session() throws Exception {
    try (var client = host.connect()) {
      client.send(HEAD + "Authorization: Bearer " + HttpHost.TOKEN + "\nContent-Length: 0\n\n");
      assertEquals(401, client.receive().status());
    }
  }

  private void assertInnocentIsServed() throws Exception {
    var body = Requests.modern("1", "tools/call", "\"name\":\"t_any\"");
    var response = host.send(host.modern("tools/call", "t_any", body));
    assertTrue(response.body().contains("\"any\""), response.body());
  }

  /** A connection that was closed is forgotten a moment later. */
  private void assertInnocentIsServedSoon() throws Exception {
    var tries = 0;
    while (true) {
      try (var client = host.connect()) {
        client.send("GET /health HTTP/1.1\nHost: localhost\n\n");
        assertEquals(200, client.receive().status());
        return;
      } catch (IOException e) {
        tries++;
        if (tries == 10_000) {
          throw e;
        }
      }
    }
  }
}
