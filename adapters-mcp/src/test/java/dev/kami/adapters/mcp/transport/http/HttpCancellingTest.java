package dev.kami.adapters.mcp.transport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.HttpHost;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.domain.problem.GuestFault;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a call is taken back, in each era. */
@Timeout(120)
class HttpCancellingTest {

  private static final String CALL = Requests.request("1", "tools/call", "\"name\":\"t_long\"");

  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final FakeTools tools =
      new FakeTools()
          .with(
              "t.long",
              (_, cancellation) -> {
                running.countDown();
                while (release.getCount() > 0) {
                  if (cancellation.requested()) {
                    stopped.countDown();
                    return Guest.failed(GuestFault.Kind.CANCELLED, "the call was taken back");
                  }
                  LockSupport.parkNanos(50_000);
                }
                stopped.countDown();
                return Guest.answered("done");
              });

  @Test
  void a_modern_client_that_goes_takes_its_call_back() throws Exception {
    try (var host = new HttpHost(tools, HttpHost.lively())) {
      var body = Requests.modern("1", "tools/call", "\"name\":\"t_long\"");
      try (var client = host.connect()) {
        client.send(
            """
            POST /mcp HTTP/1.1
            Host: localhost
            Authorization: Bearer %s
            Content-Type: application/json
            Accept: text/event-stream, application/json
            MCP-Protocol-Version: 2026-07-28
            Mcp-Method: tools/call
            Mcp-Name: t_long
            Content-Length: %d

            """
                .formatted(HttpHost.TOKEN, body.length()));
        client.sendBytes(body.getBytes(UTF_8));
        running.await();
      }
      stopped.await();
    }
  }

  @Test
  void a_legacy_client_that_goes_does_not() throws Exception {
    try (var host = new HttpHost(tools, HttpHost.lively())) {
      var session = host.begin("2025-11-25");
      try (var client = host.connect()) {
        client.send(
            """
            POST /mcp HTTP/1.1
            Host: localhost
            Authorization: Bearer %s
            Content-Type: application/json
            Mcp-Session-Id: %s
            Content-Length: %d

            """
                .formatted(HttpHost.TOKEN, session, CALL.length()));
        client.sendBytes(CALL.getBytes(UTF_8));
        assertEquals("HTTP/1.1 200 OK", client.line());
      }
      host.awaitReport("a client has gone, or is too slow");
      // Its id is still in use, so the call goes on.
      var again = host.post(CALL, "Mcp-Session-Id", session);
      assertTrue(again.body().contains("a request with this id is in flight"), again.body());
      release.countDown();
      stopped.await();
    }
  }

  @Test
  void a_notification_takes_a_legacy_call_back_and_no_reply_follows() throws Exception {
    try (var host = new HttpHost(tools)) {
      var session = host.begin("2025-11-25");
      var answer =
          HttpClient.newHttpClient()
              .sendAsync(host.posting(CALL, "Mcp-Session-Id", session), BodyHandlers.ofString());
      running.await();
      var cancelled = host.post(Requests.cancel("1"), "Mcp-Session-Id", session);
      assertEquals(202, cancelled.statusCode());
      stopped.await();
      assertEquals("", answer.get().body());
    }
  }

  @Test
  void a_session_that_is_ended_takes_its_calls_back() throws Exception {
    try (var host = new HttpHost(tools)) {
      var session = host.begin("2025-11-25");
      var answer =
          HttpClient.newHttpClient()
              .sendAsync(host.posting(CALL, "Mcp-Session-Id", session), BodyHandlers.ofString());
      running.await();
      assertEquals(
          200, host.send(host.request("Mcp-Session-Id", session).DELETE().build()).statusCode());
      stopped.await();
      assertEquals("", answer.get().body());
      assertEquals(404, host.post(CALL, "Mcp-Session-Id", session).statusCode());
    }
  }
}
