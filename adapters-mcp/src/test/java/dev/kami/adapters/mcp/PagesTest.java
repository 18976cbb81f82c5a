package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.application.fixture.Tools;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A list that is too long for one page. */
@Timeout(60)
class PagesTest {

  private static final Pattern NAME = Pattern.compile("\\{\"name\":\"([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

  private final FakeTools tools = new FakeTools();

  @Test
  void every_tool_is_on_one_page_in_the_order_of_the_ids() throws Exception {
    var expected = new ArrayList<String>();
    for (var i = 1000; i < 1450; i++) {
      tools.with("t.n" + i, Guest.echo());
      expected.add("t_n" + i);
    }
    try (var client = new Client(tools)) {
      var first = list(client, "");
      assertEquals(200, names(first).size());
      var second = list(client, cursor(first));
      var third = list(client, cursor(second));
      assertFalse(NEXT.matcher(third).find());
      assertEquals(
          expected,
          List.of(first, second, third).stream().flatMap(p -> names(p).stream()).toList());
    }
  }

  @Test
  void a_page_that_is_exactly_full_is_the_last() throws Exception {
    for (var i = 1000; i < 1200; i++) {
      tools.with("t.n" + i, Guest.echo());
    }
    try (var client = new Client(tools)) {
      assertFalse(NEXT.matcher(list(client, "")).find());
    }
  }

  @Test
  void a_cursor_stays_good_when_tools_come() throws Exception {
    for (var i = 1000; i < 1250; i++) {
      tools.with("t.n" + i, Guest.echo());
    }
    try (var client = new Client(tools)) {
      var next = cursor(list(client, ""));
      tools.with("t.n0", Guest.echo()).with("t.n1199a", Guest.echo());
      var names = names(list(client, next));
      assertEquals(51, names.size());
      assertEquals("t_n1199a", names.getFirst());
    }
  }

  @Test
  void pages_of_disabled_tools_are_skipped() throws Exception {
    for (var i = 1000; i < 1500; i++) {
      tools.with(Tools.disabled(Tools.tool("t.n" + i)), Guest.echo());
    }
    tools.with("t.z", Guest.echo());
    try (var client = new Client(tools)) {
      assertEquals(List.of("t_z"), names(list(client, "")));
    }
  }

  @Test
  void what_is_no_cursor_is_refused() throws Exception {
    try (var client = new Client(tools)) {
      for (var cursor : List.of("\"\"", "\"x\"", "\"%%%\"", "\"YWZ0ZXIgLi4vLi4=\"", "7", "{}")) {
        var reply = client.ask(Requests.request("1", "tools/list", "\"cursor\":" + cursor));
        assertTrue(reply.contains("-32602"), () -> cursor + ": " + reply);
      }
    }
  }

  private static String list(Client client, String cursor) throws Exception {
    var params = cursor.isEmpty() ? "" : "\"cursor\":\"" + cursor + "\"";
    return client.ask(Requests.request("1", "tools/list", params));
  }

  private static String cursor(String page) {
    return NEXT.matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow();
  }

  private static List<String> names(String page) {
    return NAME.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
