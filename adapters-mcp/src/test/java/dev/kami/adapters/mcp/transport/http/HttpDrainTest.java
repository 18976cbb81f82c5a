package dev.kami.adapters.mcp.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.HttpHost;
import dev.kami.adapters.mcp.fake.RawHttp;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.adapters.mcp.fake.Servers;
import dev.kami.application.port.out.Cancellation;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.json.JsonObject;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a server stops that was told to. */
@Timeout(120)
class HttpDrainTest {

  private static final String MODERN = Requests.modern("1", "tools/call", "\"name\":\"t_wait\"");
  private static final String LEGACY = Requests.request("1", "tools/call", "\"name\":\"t_wait\"");

  private final Semaphore running = new Semaphore(0);
  private final CountDownLatch release = new CountDownLatch(1);
  private final FakeTools tools = new FakeTools().with("t.wait", this::run);

  private ExecutionResult run(JsonObject input, Cancellation cancellation) {
    running.release();
    return Guest.waitingFor(release).run(input, cancellation);
  }

  @Test
  void what_was_asked_is_answered_and_nothing_more_is_taken() throws Exception {
    try (var host = new HttpHost(tools);
        var connected = host.connect()) {
      connected.send("GET /ready HTTP/1.1\nHost: localhost\n\n");
      assertEquals(200, connected.receive().status());
      var answer =
          HttpClient.newHttpClient()
              .sendAsync(host.modern("tools/call", "t_wait", MODERN), BodyHandlers.ofString());
      running.acquire();
      var stopping = Thread.startVirtualThread(host::stop);
      host.awaitReport("stopping, answering what was asked");
      awaitClosedPort(host);
      connected.send("GET /ready HTTP/1.1\nHost: localhost\n\n");
      assertEquals(503, connected.receive().status());
      connected.send(
          "POST /mcp HTTP/1.1\nHost: localhost\nAuthorization: Bearer "
              + HttpHost.TOKEN
              + "\nContent-Length: 0\n\n");
      var refused = connected.receive();
      assertEquals(503, refused.status());
      assertEquals("1", refused.headers().get("retry-after"));
      release.countDown();
      stopping.join();
      assertTrue(answer.get().body().contains("waited"), answer.get().body());
    }
  }

  @Test
  void late_calls_are_taken_back_and_their_callers_told() throws Exception {
    try (var host =
        new HttpHost(tools, Servers.OPTIONS, HttpHost.loopback(Duration.ofMillis(100)))) {
      var session = host.begin("2025-11-25");
      var modern =
          HttpClient.newHttpClient()
              .sendAsync(host.modern("tools/call", "t_wait", MODERN), BodyHandlers.ofString());
      var legacy =
          HttpClient.newHttpClient()
              .sendAsync(host.posting(LEGACY, "Mcp-Session-Id", session), BodyHandlers.ofString());
      running.acquire(2);
      host.stop();
      var told =
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32603,\"message\":\"the server"
              + " stopped before the request was answered; to fix: send it again\"}}";
      assertEquals(told, modern.get().body());
      assertEquals(503, modern.get().statusCode());
      assertEquals(told, legacy.get().body());
    }
  }

  private static void awaitClosedPort(HttpHost host) throws Exception {
    var open = true;
    while (open) {
      try (var _ = new RawHttp(host.port())) {
        Thread.onSpinWait();
      } catch (ConnectException _) {
        open = false;
      }
    }
    assertThrows(ConnectException.class, () -> new RawHttp(host.port()));
  }
}
