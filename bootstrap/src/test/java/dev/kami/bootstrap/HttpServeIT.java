package dev.kami.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kami serve --transport http}, as a process, with clients that behave and some that do not.
 */
@Timeout(240)
class HttpServeIT {

  private static final String TOKEN = "integration-test-token";
  private static final String GREET = KamiProcess.EXAMPLES.resolve("greet").toString();

  @TempDir private Path work = Path.of("replaced");
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Served> running = new ArrayList<>();

  /**
   * A server and what is known of it.
   *
   * @param process its process
   * @param err what it prints on standard error
   * @param url where its endpoint is
   */
  private record Served(Process process, BufferedReader err, URI url) {}

  @BeforeEach
  void a_tool_is_installed() throws IOException {
    assertEquals(0, KamiProcess.in(work).run("install", GREET).status());
    Files.writeString(work.resolve("token"), TOKEN + "\n");
  }

  @AfterEach
  void nothing_is_left_running() {
    client.shutdownNow();
    running.forEach(served -> served.process().destroyForcibly());
  }

  @Test
  void a_generated_token_is_shown_once_and_opens_the_door() throws Exception {
    var process = KamiProcess.in(work).start("serve", "--transport", "http", "--port", "0");
    var served = served(process);
    var shown = served.err().readLine();
    assertTrue(shown.startsWith("bearer token of this run: "), shown);
    var token = shown.substring("bearer token of this run: ".length());
    assertEquals(401, post(served, "wrong", Call.greet("1", "Ada")).statusCode());
    var reply = post(served, token, Call.greet("1", "Ada"));
    assertTrue(reply.body().contains("Hello, Ada!"), reply.body());
    assertFalse(stopped(served).contains(token));
  }

  @Test
  void both_eras_are_served_and_a_signal_ends_it_with_everything_answered() throws Exception {
    GuestTool.install(work, "sleep-hour", "max_execution_ms = 3000\nmax_fuel = 999999999999");
    var served = serve();
    var session = begin(served);
    var legacy =
        post(served, TOKEN, Call.legacy("2", "dev_kami_greet", "{\"name\":\"Bo\"}", session));
    assertTrue(legacy.body().contains("Hello, Bo!"), legacy.body());
    var late =
        client.sendAsync(
            request(served, TOKEN, Call.modern("3", "dev_example_sleep-hour", "{}")),
            BodyHandlers.ofString());
    awaitLine(served, "executing tool tool=\"dev.example.sleep-hour\"");
    served.process().toHandle().destroy();
    assertTrue(served.process().waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, served.process().exitValue());
    assertTrue(late.get().body().contains("max_execution_ms"), late.get().body());
  }

  @Test
  void a_second_signal_ends_it_at_once() throws Exception {
    GuestTool.install(work, "sleep-hour", "max_execution_ms = 100000\nmax_fuel = 999999999999");
    var served = serve();
    var _ =
        client.sendAsync(
            request(served, TOKEN, Call.modern("3", "dev_example_sleep-hour", "{}")),
            BodyHandlers.ofString());
    awaitLine(served, "executing tool tool=\"dev.example.sleep-hour\"");
    served.process().toHandle().destroy();
    awaitLine(served, "stopping, answering what was asked");
    served.process().toHandle().destroy();
    assertTrue(served.process().waitFor(20, TimeUnit.SECONDS));
    assertEquals(143, served.process().exitValue());
  }

  @Test
  void an_innocent_client_is_served_beside_hostile_ones() throws Exception {
    GuestTool.install(work, "loop-br-if", "max_execution_ms = 2000\nmax_fuel = 999999999999");
    var served = serve("--concurrency", "4");
    var port = served.url().getPort();
    var hostile = new ArrayList<Socket>();
    try {
      for (var begin :
          List.of(
              "",
              "POST /mcp HT",
              "POST /mcp HTTP/1.1\r\nHost: localhost\r\n",
              "POST /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                  + TOKEN
                  + "\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{",
              "\0\0\0\0",
              "GET / HTTP/9.9\r\n\r\n")) {
        for (var i = 0; i < 20; i++) {
          var socket = new Socket(InetAddress.getLoopbackAddress(), port);
          hostile.add(socket);
          socket.getOutputStream().write(begin.getBytes(StandardCharsets.ISO_8859_1));
        }
      }
      for (var i = 0; i < 3; i++) {
        var _ =
            client.sendAsync(
                request(served, TOKEN, Call.modern("x", "dev_example_loop-br-if", "{}")),
                BodyHandlers.ofString());
      }
      for (var i = 0; i < 50; i++) {
        var reply = post(served, TOKEN, Call.greet("\"i" + i + "\"", "Cy"));
        assertTrue(reply.body().contains("Hello, Cy!"), reply.body());
      }
    } finally {
      for (var socket : hostile) {
        socket.close();
      }
    }
    assertEquals(0, KamiProcess.in(work).run("list").status());
    assertFalse(stopped(served).contains("Exception"));
  }

  @Test
  void two_servers_share_one_registry_and_either_serves_what_is_installed() throws Exception {
    var first = serve();
    var second = serve();
    var session = begin(first);
    post(
        first, TOKEN, Call.of(session, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"));
    var news =
        client.send(
            builder(first, TOKEN).header("Mcp-Session-Id", session).GET().build(),
            BodyHandlers.ofLines());
    GuestTool.install(work, "echo", "");
    for (var served : List.of(first, second)) {
      assertTrue(post(served, TOKEN, Call.greet("1", "Di")).body().contains("Hello, Di!"));
      var listed =
          post(
              served,
              TOKEN,
              Call.modernly(
                  "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{%s}}",
                  "tools/list", ""));
      assertTrue(listed.body().contains("dev_example_echo"), listed.body());
    }
    assertEquals(
        "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}",
        news.body().filter(line -> line.startsWith("data:")).findFirst().orElseThrow());
  }

  @Test
  void what_keeps_it_from_starting_is_told_with_what_to_do() throws Exception {
    var served = serve();
    var port = Integer.toString(served.url().getPort());
    var taken =
        KamiProcess.in(work)
            .run("serve", "--transport", "http", "--port", port, "--token-file", "token");
    assertEquals(7, taken.status(), taken.err());
    assertTrue(taken.err().contains("--port"), taken.err());
    var open = KamiProcess.in(work).run("serve", "--transport", "http", "--host", "0.0.0.0");
    assertEquals(2, open.status(), open.err());
    assertTrue(open.err().contains("--token-file"), open.err());
    var absent = KamiProcess.in(work).run("serve", "--transport", "http", "--token-file", "none");
    assertEquals(3, absent.status(), absent.err());
    Files.writeString(work.resolve("bad"), "two words");
    var bad = KamiProcess.in(work).run("serve", "--transport", "http", "--token-file", "bad");
    assertEquals(2, bad.status(), bad.err());
    assertFalse(bad.err().contains("two words"), bad.err());
    var carrier = KamiProcess.in(work).run("serve", "--transport", "pigeon", "--port", "70000");
    assertEquals(2, carrier.status(), carrier.err());
    assertTrue(carrier.err().contains("one of stdio, http"), carrier.err());
    assertTrue(carrier.err().contains("from 0 to 65535"), carrier.err());
  }

  @Test
  void the_environment_gives_a_token_as_well() throws Exception {
    var process =
        KamiProcess.in(work)
            .with("KAMI_SERVE_TOKEN", TOKEN)
            .with("KAMI_SERVE_TRANSPORT", "http")
            .with("KAMI_SERVE_PORT", "0")
            .start("serve");
    var reply = post(served(process), TOKEN, Call.greet("1", "Ed"));
    assertTrue(reply.body().contains("Hello, Ed!"), reply.body());
  }

  private Served serve(String... more) throws IOException {
    var arguments =
        new ArrayList<>(
            List.of("serve", "--transport", "http", "--port", "0", "--token-file", "token"));
    arguments.addAll(List.of(more));
    return served(KamiProcess.in(work).start(arguments.toArray(String[]::new)));
  }

  private Served served(Process process) throws IOException {
    var err = process.errorReader(StandardCharsets.UTF_8);
    var ready = " ready on ";
    var line = "";
    while (!line.contains(ready)) {
      line = Objects.requireNonNull(err.readLine(), "it has ended");
    }
    var url = URI.create(line.substring(line.indexOf(ready) + ready.length()));
    var served = new Served(process, err, url);
    running.add(served);
    return served;
  }

  private static void awaitLine(Served served, String text) throws IOException {
    var line = "";
    while (!line.contains(text)) {
      line = Objects.requireNonNull(served.err().readLine(), "it has ended");
    }
  }

  /** {@return what it printed since, when it has ended as it should} */
  private static String stopped(Served served) throws Exception {
    served.process().toHandle().destroy();
    var rest = served.err().readAllAsString();
    assertTrue(served.process().waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, served.process().exitValue(), rest);
    return rest;
  }

  private String begin(Served served) throws Exception {
    var begun =
        post(
            served,
            TOKEN,
            Call.of(
                "",
                "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\","
                    + "\"params\":{\"protocolVersion\":\"2025-11-25\"}}"));
    return begun.headers().firstValue("Mcp-Session-Id").orElseThrow();
  }

  private HttpResponse<String> post(Served served, String token, Call call) throws Exception {
    return client.send(request(served, token, call), BodyHandlers.ofString());
  }

  private static HttpRequest request(Served served, String token, Call call) {
    var builder = builder(served, token);
    for (var i = 0; i < call.headers().size(); i += 2) {
      builder.header(call.headers().get(i), call.headers().get(i + 1));
    }
    return builder.POST(HttpRequest.BodyPublishers.ofString(call.body())).build();
  }

  private static HttpRequest.Builder builder(Served served, String token) {
    return HttpRequest.newBuilder(served.url())
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream");
  }

  /**
   * What is posted.
   *
   * @param body the message
   * @param headers names and values in turn
   */
  private record Call(String body, List<String> headers) {

    private static final String META =
        "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    Call {
      headers = List.copyOf(headers);
    }

    static Call of(String session, String body) {
      return new Call(body, session.isEmpty() ? List.of() : List.of("Mcp-Session-Id", session));
    }

    static Call legacy(String id, String tool, String arguments, String session) {
      return of(session, call(id, tool, arguments, "\"_meta\":{}"));
    }

    static Call modern(String id, String tool, String arguments) {
      return modernly(call(id, tool, arguments, "%s"), "tools/call", tool);
    }

    static Call greet(String id, String name) {
      return modern(id, "dev_kami_greet", "{\"name\":\"" + name + "\"}");
    }

    static Call modernly(String body, String method, String name) {
      var headers = new ArrayList<>(List.of("MCP-Protocol-Version", "2026-07-28"));
      headers.addAll(List.of("Mcp-Method", method));
      if (!name.isEmpty()) {
        headers.addAll(List.of("Mcp-Name", name));
      }
      return new Call(body.formatted(META), headers);
    }

    private static String call(String id, String tool, String arguments, String meta) {
      return String.format(
          Locale.ROOT,
          "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"tools/call\","
              + "\"params\":{\"name\":\"%s\",\"arguments\":%s,%s}}",
          id,
          tool,
          arguments,
          meta);
    }
  }
}
