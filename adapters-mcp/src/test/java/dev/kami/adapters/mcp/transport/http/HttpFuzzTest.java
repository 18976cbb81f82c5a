package dev.kami.adapters.mcp.transport.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.HttpHost;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.application.port.out.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Thousands of requests with damaged headers and bodies on real sockets, and between them requests
 * whose answers are known; as many as the system property {@code kami.fuzz.requests} says, if it is
 * set.
 */
@Timeout(36_000)
class HttpFuzzTest {

  private static final int REQUESTS = Integer.getInteger("kami.fuzz.requests", 1_000);
  private static final int PATIENCE = 30_000;

  private static final List<String> HEADERS =
      List.of(
          "Host: localhost",
          "Authorization: Bearer " + HttpHost.TOKEN,
          "Content-Type: application/json",
          "Accept: application/json, text/event-stream",
          "MCP-Protocol-Version: 2026-07-28",
          "MCP-Protocol-Version: 2025-03-26",
          "Mcp-Method: tools/call",
          "Mcp-Name: t_any",
          "Mcp-Session-Id: SESSION",
          "Origin: http://localhost",
          "Expect: 100-continue",
          "Connection: close",
          "Transfer-Encoding: chunked");

  private static final List<String> BODIES =
      List.of(
          Requests.initialize("2025-03-26"),
          Requests.request("1", "tools/call", "\"name\":\"t_any\""),
          "[" + Requests.request("2", "ping", "") + "," + Requests.cancel("2") + "]",
          Requests.modern("3", "tools/call", "\"name\":\"t_any\"", "\"progressToken\":1"),
          Requests.modern("4", "server/discover", ""),
          Requests.modern("5", "subscriptions/listen", "\"notifications\":{}"));

  @Test
  void whatever_comes_the_server_lives_and_every_good_request_gets_its_own_answer()
      throws Exception {
    var seed = Long.getLong("kami.fuzz.seed", 42L);
    var random = new Random(seed);
    var tools = new FakeTools().with("t.any", (_, _) -> Guest.answered("any"));
    try (var host = new HttpHost(tools, HttpHost.lively())) {
      var session = host.begin("2025-03-26");
      for (var i = 0; i < REQUESTS; i++) {
        if (i % 10 == 0) {
          assertGood(host, "\"good " + i + "\"", i % 20 == 0, seed);
        } else {
          var said = send(host.port(), damaged(random, session));
          assertFalse(said.contains("\"good "), "seed " + seed + ", request " + i + ": " + said);
        }
      }
      host.stop();
      assertEquals(
          List.of(),
          host.telemetry().events().stream()
              .filter(event -> event.level().compareTo(LogLevel.WARN) >= 0)
              .toList(),
          "seed " + seed);
    }
  }

  private static void assertGood(HttpHost host, String id, boolean modern, long seed)
      throws Exception {
    var any = "\"name\":\"t_any\"";
    var reply =
        modern
            ? host.send(host.modern("tools/call", "t_any", Requests.modern(id, "tools/call", any)))
            : host.post(Requests.request(id, "initialize", "\"protocolVersion\":\"2025-06-18\""));
    var begins = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":";
    assertEquals(
        begins,
        reply.body().substring(0, Math.min(begins.length(), reply.body().length())),
        "seed " + seed);
  }

  /** Sends it all, says that this was all, and reads what comes until the server closes. */
  private static String send(int port, byte[] request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      // No port stays occupied for minutes, however many requests there are.
      socket.setSoLinger(true, 0);
      try {
        socket.getOutputStream().write(request);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readNBytes(2_000), UTF_8);
      } catch (SocketTimeoutException e) {
        throw new AssertionError("no end to " + new String(request, ISO_8859_1), e);
      } catch (IOException _) {
        return "";
      }
    }
  }

  /** A request of random headers and a body, with a few bytes changed, removed, doubled, cut. */
  private static byte[] damaged(Random random, String session) {
    var body = BODIES.get(random.nextInt(BODIES.size()));
    var head = new StringBuilder(random.nextInt(9) == 0 ? "GET /mcp" : "POST /mcp");
    head.append(" HTTP/1.1\r\n");
    for (var header : HEADERS) {
      if (random.nextInt(4) != 0 && (!header.startsWith("Transfer") || random.nextInt(8) == 0)) {
        head.append(header.replace("SESSION", session)).append("\r\n");
      }
    }
    head.append("Content-Length: ").append(body.length()).append("\r\n\r\n");
    var bytes = (head + body).getBytes(UTF_8);
    for (var n = random.nextInt(4); n > 0; n--) {
      var at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> splice(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 1 -> splice(bytes, at, new byte[0], at + 1);
            case 2 -> splice(bytes, at, bytes, at);
            case 3 -> splice(bytes, at, "\r\n: ,;\0-".substring(n).getBytes(UTF_8), at);
            default -> splice(bytes, at + 1, new byte[0], bytes.length);
          };
    }
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int until, byte[] middle, int from) {
    var spliced = new ByteArrayOutputStream();
    spliced.write(bytes, 0, until);
    spliced.writeBytes(middle);
    spliced.write(bytes, from, bytes.length - from);
    return spliced.size() == 0 ? new byte[] {'x'} : spliced.toByteArray();
  }
}
