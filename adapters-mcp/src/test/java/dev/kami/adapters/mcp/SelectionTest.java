package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.adapters.mcp.fake.Servers;
import dev.kami.application.fixture.Tools;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is not selected is neither listed nor called. */
@Timeout(60)
class SelectionTest {

  private final FakeTools tools =
      new FakeTools()
          .with("t.one", (_, _) -> Guest.answered("one"))
          .with("t.two", (_, _) -> Guest.answered("two"))
          .with(
              Tools.functions("t.math", Tools.function("add"), Tools.function("sub")),
              (_, _) -> Guest.answered("math"));

  @Test
  void only_what_is_named_is_served() throws Exception {
    try (var client = serving(List.of("t.one", "t.math.add"), List.of())) {
      var list = client.ask(Requests.request("1", "tools/list", ""));
      assertTrue(list.contains("\"t_one\"") && list.contains("\"t_math_add\""), list);
      assertFalse(list.contains("t_two") || list.contains("t_math_sub"), list);
      assertTrue(call(client, "t_one").contains("\"text\":\"one\""));
      assertTrue(call(client, "t.math.add").contains("\"text\":\"math\""));
      assertUnknown(client, "t_two");
      assertUnknown(client, "t_math_sub");
      assertUnknown(client, "t.math");
    }
  }

  @Test
  void what_is_excluded_is_not_served_though_it_is_named() throws Exception {
    try (var client = serving(List.of("t.math", "t.two"), List.of("t.two", "t.math.sub"))) {
      assertTrue(call(client, "t_math_add").contains("\"text\":\"math\""));
      assertUnknown(client, "t_two");
      assertUnknown(client, "t_one");
      assertUnknown(client, "t_math_sub");
    }
  }

  @Test
  void a_tool_that_comes_later_is_served_when_all_are() throws Exception {
    try (var client = serving(List.of(), List.of("t.two"))) {
      tools.with("t.new", (_, _) -> Guest.answered("new"));
      assertTrue(call(client, "t_new").contains("\"text\":\"new\""));
      assertUnknown(client, "t_two");
    }
  }

  @Test
  void the_hint_of_an_unknown_tool_names_no_tool_that_is_not_served() throws Exception {
    try (var client = serving(List.of("t.one"), List.of())) {
      assertFalse(call(client, "t_twoo").contains("did you mean"));
    }
  }

  @Test
  void names_that_nothing_is_installed_under_keep_the_server_from_starting() {
    var server =
        Servers.of(
            tools,
            options(List.of("t.won", "t.one"), List.of("t.tow")),
            new RecordingTelemetry(LogLevel.TRACE));
    var problems =
        assertThrows(
                ProblemException.class,
                () -> server.run(InputStream.nullInputStream(), new ByteArrayOutputStream()))
            .problems();
    assertEquals(
        List.of("no tool t.won", "no tool t.tow"), problems.stream().map(Problem::cause).toList());
  }

  private Client serving(List<String> only, List<String> excluded) throws Exception {
    return new Client(tools, options(only, excluded));
  }

  private static ServeOptions options(List<String> only, List<String> excluded) {
    return new ServeOptions(4, only, excluded, 1000, Servers.OPTIONS.pulse());
  }

  private static void assertUnknown(Client client, String name) throws Exception {
    var reply = call(client, name);
    assertTrue(reply.contains("\"code\":-32602,\"message\":\"unknown tool '" + name), reply);
  }

  private static String call(Client client, String name) throws Exception {
    return client.ask(
        Requests.request("1", "tools/call", "\"name\":\"" + name + "\",\"arguments\":{}"));
  }
}
