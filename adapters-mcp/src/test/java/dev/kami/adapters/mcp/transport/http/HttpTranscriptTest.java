package dev.kami.adapters.mcp.transport.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.HttpHost;
import dev.kami.adapters.mcp.fake.RawHttp;
import dev.kami.application.fixture.Tools;
import dev.kami.domain.policy.SecurityPolicy;
import dev.kami.domain.tool.ArgumentType;
import dev.kami.domain.tool.Description;
import dev.kami.domain.tool.ToolArgument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays the transcripts in the resources: what follows {@code >} is a request, its last line the
 * body, and the server's response must be what follows {@code <}, byte for byte. Left out are what
 * every request has and what no transcript can know: the date, and the ids of sessions, which are
 * {@code SESSION} here.
 */
@Timeout(120)
class HttpTranscriptTest {

  /** What the JDK's server says by itself, and what follows from the body. */
  private static final Set<String> LEFT_OUT =
      Set.of("date", "content-length", "transfer-encoding", "cache-control");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http-2024-11-05",
        "http-2025-03-26",
        "http-2025-06-18",
        "http-2025-11-25",
        "http-2026-07-28",
        "http-both-eras",
        "http-refusals"
      })
  void the_server_says_what_the_transcript_says(String name) throws Exception {
    var session = "none";
    var request = new ArrayList<String>();
    var expected = new ArrayList<String>();
    var lines = new ArrayList<>(transcript(name));
    lines.add("# end");
    try (var host = new HttpHost(tools())) {
      for (var line : lines) {
        if (!expected.isEmpty() && !line.startsWith("<")) {
          var response = exchange(host, request, session);
          session = response.headers().getOrDefault("mcp-session-id", session);
          assertEquals(
              String.join("\n", expected), said(response).replace(session, "SESSION"), name);
          request.clear();
          expected.clear();
        }
        if (line.startsWith("> ")) {
          request.add(line.substring(2));
        } else if (line.startsWith("< ")) {
          expected.add(line.substring(2));
        }
      }
    }
  }

  private static RawHttp.Response exchange(HttpHost host, List<String> lines, String session)
      throws IOException {
    var given = new HashSet<String>();
    var body = lines.size() > 1 && !lines.getLast().contains(": ") ? lines.getLast() : "";
    var head = new StringBuilder(lines.getFirst() + " HTTP/1.1\n");
    for (var header : lines.subList(1, body.isEmpty() ? lines.size() : lines.size() - 1)) {
      given.add(header.substring(0, header.indexOf(':')));
      if (!header.endsWith(": -")) {
        head.append(header.replace("SESSION", session)).append('\n');
      }
    }
    for (var usual :
        List.of(
            "Host: localhost",
            "Authorization: Bearer " + HttpHost.TOKEN,
            "Content-Type: application/json",
            "Accept: application/json, text/event-stream",
            "Content-Length: " + body.getBytes(UTF_8).length)) {
      if (!given.contains(usual.substring(0, usual.indexOf(':')))) {
        head.append(usual).append('\n');
      }
    }
    try (var client = host.connect()) {
      client.send(head + "\n");
      client.sendBytes(body.getBytes(UTF_8));
      return client.receive();
    }
  }

  private static String said(RawHttp.Response response) {
    var said = new ArrayList<String>();
    said.add(Integer.toString(response.status()));
    response
        .headers()
        .forEach((name, value) -> {
          if (!LEFT_OUT.contains(name)) {
            said.add(name + ": " + value);
          }
        });
    response.body().lines().filter(line -> !line.isEmpty()).forEach(said::add);
    return String.join("\n", said);
  }

  private static List<String> transcript(String name) throws IOException {
    var resource = "/dev/kami/adapters/mcp/transcripts/" + name + ".txt";
    try (var in = Objects.requireNonNull(HttpTranscriptTest.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static FakeTools tools() {
    var message =
        new ToolArgument(
            "message", ArgumentType.STRING, new Description("What to say"), true, Optional.empty());
    return new FakeTools()
        .with(
            Tools.tool(
                Tools.manifest("dev.kami.echo", Tools.arguments(message), SecurityPolicy.DENY_ALL)),
            Guest.echo());
  }
}
