package dev.kami.adapters.mcp.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.HttpHost;
import dev.kami.adapters.mcp.fake.Requests;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent as a stream of events, and when. */
@Timeout(120)
class HttpStreamsTest {

  private static final String CHANGED =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}";
  private static final String LISTEN =
      Requests.modern(
          "\"s\"", "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}");

  private final CountDownLatch latch = new CountDownLatch(1);
  private final FakeTools tools = new FakeTools().with("t.wait", Guest.waitingFor(latch));

  @Test
  void progress_comes_as_events_before_the_reply() throws Exception {
    try (var host = new HttpHost(tools, HttpHost.lively())) {
      var body = Requests.modern("1", "tools/call", "\"name\":\"t_wait\"", "\"progressToken\":7");
      var response = host.stream(host.modern("tools/call", "t_wait", body));
      assertEquals("text/event-stream", header(response, "Content-Type"));
      assertEquals("no", header(response, "X-Accel-Buffering"));
      var events = events(response);
      assertEquals(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":"
              + "{\"progressToken\":7,\"progress\":1,\"message\":\"the tool is running\"}}",
          events.next());
      latch.countDown();
      var last = "";
      while (events.hasNext()) {
        last = events.next();
      }
      assertTrue(last.startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":"), last);
    }
  }

  @Test
  void a_call_that_lasts_becomes_a_stream_that_is_kept_alive() throws Exception {
    try (var host = new HttpHost(tools, HttpHost.lively())) {
      var body = Requests.modern("1", "tools/call", "\"name\":\"t_wait\"");
      var lines = host.stream(host.modern("tools/call", "t_wait", body)).body().iterator();
      assertEquals(List.of(":", ""), List.of(lines.next(), lines.next()));
      latch.countDown();
      var last = "";
      while (lines.hasNext()) {
        var line = lines.next();
        last = line.startsWith("data: ") ? line : last;
      }
      assertTrue(last.contains("waited"), last);
    }
  }

  @Test
  void who_takes_json_only_gets_json_however_long_it_lasts() throws Exception {
    try (var host = new HttpHost(tools, HttpHost.lively())) {
      var session = host.begin("2025-06-18");
      var call =
          Requests.request(
              "1", "tools/call", "\"name\":\"t_wait\",\"_meta\":{\"progressToken\":1}");
      Thread.startVirtualThread(latch::countDown);
      var response = host.post(call, "Mcp-Session-Id", session, "Accept", "application/json");
      assertEquals("application/json", response.headers().firstValue("Content-Type").orElseThrow());
      assertTrue(response.body().contains("waited"), response.body());
    }
  }

  @Test
  void a_subscription_is_acknowledged_told_and_closed_in_order() throws Exception {
    try (var host = new HttpHost(tools, HttpHost.lively())) {
      var events = events(host.stream(host.modern("subscriptions/listen", "-", LISTEN)));
      assertTrue(events.next().contains("notifications/subscriptions/acknowledged"));
      tools.with("t.more", Guest.echo());
      assertTrue(events.next().contains("notifications/tools/list_changed"));
      host.stop();
      assertTrue(events.next().startsWith("{\"jsonrpc\":\"2.0\",\"id\":\"s\",\"result\":"));
      assertFalse(events.hasNext());
    }
  }

  @Test
  void a_session_that_has_listed_is_told_of_changes_also_of_those_before_it_listens()
      throws Exception {
    try (var host = new HttpHost(tools, HttpHost.lively())) {
      var session = host.begin("2025-11-25");
      host.post(Requests.request("1", "tools/list", ""), "Mcp-Session-Id", session);
      tools.with("t.second", Guest.echo());
      var events = events(host.stream(listening(host, session)));
      assertEquals(CHANGED, events.next());
      tools.with("t.third", Guest.echo());
      assertEquals(CHANGED, events.next());
      host.stop();
      assertFalse(events.hasNext());
    }
  }

  @Test
  void who_listens_anew_takes_the_place_of_who_listened_before() throws Exception {
    try (var host = new HttpHost(tools, HttpHost.lively())) {
      var session = host.begin("2025-11-25");
      host.post(Requests.request("1", "tools/list", ""), "Mcp-Session-Id", session);
      var before = host.stream(listening(host, session));
      var after = host.stream(listening(host, session));
      assertFalse(events(before).hasNext());
      tools.with("t.second", Guest.echo());
      assertEquals(CHANGED, events(after).next());
    }
  }

  private static HttpRequest listening(HttpHost host, String session) {
    return host.request("Mcp-Session-Id", session).GET().build();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  private static Iterator<String> events(HttpResponse<Stream<String>> response) {
    return response
        .body()
        .filter(line -> line.startsWith("data: "))
        .map(line -> line.substring("data: ".length()))
        .iterator();
  }
}
