package dev.kami.adapters.wasm.wasi.p2.http;

import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.label;
import static dev.kami.adapters.wasm.wasi.p2.http.WebCaller.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.p2.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RequestTest {

  private HttpServer server;
  private String authority;
  private WebCaller guest;

  @BeforeEach
  void start_a_server_that_says_what_it_was_asked() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", RequestTest::echo);
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/secret");
          exchange.sendResponseHeaders(302, -1);
        });
    server.start();
    authority = "127.0.0.1:" + server.getAddress().getPort();
    guest = new WebCaller(authority);
  }

  @AfterEach
  void stop_it() {
    guest.close();
    server.stop(0);
  }

  private static void echo(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var header = exchange.getRequestHeaders();
    var text =
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            header.getFirst("Host"),
            String.valueOf(header.get("X-Test")),
            header.containsKey("Transfer-Encoding") ? "chunked" : "whole",
            body);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("X-Answer", "yes");
    exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : 0);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Test
  void a_page_is_fetched_with_its_query_and_header() {
    var request = guest.request("GET", authority, "/a?b=c", "X-Test", "1", "x-test", "2");
    assertEquals("200 GET /a?b=c " + authority + " [1, 2] whole ", guest.fetch(request));
    assertEquals(List.of(), guest.denials());
  }

  @Test
  void a_target_may_be_empty_or_a_query_and_the_method_a_word() {
    assertEquals(
        "200 GET / " + authority + " null whole ",
        guest.fetch(guest.request("GET", authority, "")));
    assertEquals(
        "200 BREW /?x " + authority + " null whole ",
        guest.fetch(guest.request("BREW", authority, "?x")));
    assertEquals("200 ", guest.fetch(guest.request("HEAD", authority, "/")));
    assertEquals(
        "200 POST / " + authority + " null whole ",
        guest.fetch(guest.request("POST", authority, "/")));
  }

  @Test
  void a_body_that_is_finished_before_has_a_length_and_a_later_one_is_chunked() {
    var request = guest.request("POST", authority, "/");
    var body = ok(guest.call("[method]outgoing-request.body", request));
    assertEquals("ok", guest.write(body, "all of it"));
    ok(guest.finish(body));
    assertEquals("200 POST / " + authority + " null whole all of it", guest.fetch(request));
    request = guest.request("POST", authority, "/");
    body = ok(guest.call("[method]outgoing-request.body", request));
    var future = ok(guest.handle(request));
    assertEquals("ok", guest.write(body, "bit by bit"));
    ok(guest.finish(body));
    var response = ok(guest.response(future));
    var text = guest.read(ok(guest.call("[method]incoming-response.consume", response)));
    assertEquals("POST / " + authority + " null chunked bit by bit", text);
  }

  @Test
  void a_body_is_as_long_as_its_header_says() {
    var request = guest.request("PUT", authority, "/", "Content-Length", "5");
    var body = ok(guest.call("[method]outgoing-request.body", request));
    assertEquals(" then HTTP-request-body-size", guest.write(body, "too long"));
    assertEquals("HTTP-request-body-size", label(guest.finish(body)));
    request = guest.request("PUT", authority, "/", "Content-Length", "5");
    body = ok(guest.call("[method]outgoing-request.body", request));
    var future = ok(guest.handle(request));
    assertEquals("ok", guest.write(body, "four"));
    assertEquals("HTTP-request-body-size", label(guest.finish(body)));
    assertEquals("HTTP-request-body-size", label(guest.response(future)));
    request = guest.request("PUT", authority, "/", "Content-Length", "4");
    body = ok(guest.call("[method]outgoing-request.body", request));
    assertEquals("ok", guest.write(body, "four"));
    ok(guest.finish(body));
    assertEquals("200 PUT / " + authority + " null whole four", guest.fetch(request));
    for (var length : List.of("x", "-1", "1, 1")) {
      request = guest.request("PUT", authority, "/", "Content-Length", length);
      assertEquals("HTTP-protocol-error", label(guest.handle(request)), length);
    }
  }

  @Test
  void a_body_that_is_dropped_ends_the_request() {
    var request = guest.request("POST", authority, "/");
    var body = ok(guest.call("[method]outgoing-request.body", request));
    var future = ok(guest.handle(request));
    guest.write(body, "half");
    guest.caller().drop(BodyFunctions.OUTGOING_BODY, body);
    assertEquals("connection-terminated", label(guest.response(future)));
  }

  @Test
  void redirects_are_left_to_the_guest_and_checked_as_any_request() {
    assertEquals("302 ", guest.fetch(guest.request("GET", authority, "/moved")));
    assertEquals(
        "HTTP-request-denied", label(guest.handle(guest.request("GET", "127.0.0.1:1", "/secret"))));
    assertEquals(
        List.of(
            "denied: connecting to 127.0.0.1:1 because 127.0.0.1 is this machine itself, which no"
                + " rule names; to allow: add \"127.0.0.1:1\" to net_allow_list in tool.toml and"
                + " install the tool again"),
        guest.denials());
  }

  @Test
  void each_part_of_a_response_is_handed_out_once() {
    var future = ok(guest.handle(guest.request("GET", authority, "/")));
    var response = ok(guest.response(future));
    var again = (Value.Case) guest.call("[method]future-incoming-response.get", future);
    assertEquals(1, ((Value.Case) again.value().orElseThrow()).number());
    var headers = guest.call("[method]incoming-response.headers", response);
    var answer = guest.call("[method]fields.get", headers, new Value.Text("x-ANSWER"));
    assertEquals(1, ((Value.Sequence) answer).elements().size());
    assertEquals(
        "immutable",
        WebCaller.headerError(
            guest.call("[method]fields.delete", headers, new Value.Text("x-answer"))));
    var body = ok(guest.call("[method]incoming-response.consume", response));
    assertEquals(
        1, ((Value.Case) guest.call("[method]incoming-response.consume", response)).number());
    ok(guest.call("[method]incoming-body.stream", body));
    assertEquals(1, ((Value.Case) guest.call("[method]incoming-body.stream", body)).number());
    assertTrue(
        guest.caller().trap("wasi:http/types#[static]incoming-body.finish", body).contains("open"));
  }

  @Test
  void what_a_request_is_made_of_is_told_again() {
    var request = guest.request("PATCH", authority, "/a");
    assertEquals(
        new Value.Case(8, Optional.empty()),
        guest.call("[method]outgoing-request.method", request));
    assertEquals(
        WebCaller.some(WebCaller.scheme("HTTP")),
        guest.call("[method]outgoing-request.scheme", request));
    assertEquals(
        WebCaller.some(new Value.Text(authority)),
        guest.call("[method]outgoing-request.authority", request));
    assertEquals(
        WebCaller.some(new Value.Text("/a")),
        guest.call("[method]outgoing-request.path-with-query", request));
    var headers = guest.call("[method]outgoing-request.headers", request);
    assertEquals(
        "immutable",
        WebCaller.headerError(
            guest.call("[method]fields.append", headers, new Value.Text("a"), Caller.bytes("b"))));
  }

  @Test
  void what_is_made_for_servers_can_be_put_together_and_sent_to_nobody() {
    var response = guest.call("[constructor]outgoing-response", ok(guest.fields("a", "b")));
    assertEquals(new Value.Int(200), guest.call("[method]outgoing-response.status-code", response));
    ok(guest.call("[method]outgoing-response.set-status-code", response, new Value.Int(404)));
    var wrong =
        guest.call("[method]outgoing-response.set-status-code", response, new Value.Int(20));
    assertEquals(1, ((Value.Case) wrong).number());
    assertEquals(new Value.Int(404), guest.call("[method]outgoing-response.status-code", response));
    var body = ok(guest.call("[method]outgoing-response.body", response));
    assertEquals("ok", guest.write(body, "text"));
    ok(guest.finish(body));
  }
}
