package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.application.fixture.Tools;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.tool.Tool;
import dev.kami.domain.tool.ToolFunction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tools whose functions have types: each is listed, and answers with structured content. */
@Timeout(60)
class TypedToolsTest {

  private static final JsonObject POINT =
      JsonObject.EMPTY
          .with("type", "object")
          .with("properties", JsonObject.EMPTY.with("x", JsonObject.EMPTY.with("type", "integer")));
  private static final ToolFunction ADD = Tools.function("add", "a");
  private static final ToolFunction MOVE =
      new ToolFunction("move", JsonObject.EMPTY.with("type", "object"), Optional.of(POINT));
  private static final ToolFunction PING =
      new ToolFunction("ping", JsonObject.EMPTY.with("type", "object"), Optional.empty());

  @Test
  void each_function_is_listed_with_its_schemas() throws Exception {
    var listed = ask(tools(ADD, MOVE, PING), "", "tools/list", "{}");
    assertTrue(
        listed.contains(
            "{\"name\":\"dev_kami_math_add\",\"title\":\"math: add\","
                + "\"description\":\"Does what a test wants\\n\\nFunction: add\","
                + "\"inputSchema\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},"
                + "\"required\":[\"a\"],\"additionalProperties\":false},"
                + "\"outputSchema\":{\"type\":\"object\",\"properties\":"
                + "{\"result\":{\"type\":\"string\"}},\"required\":[\"result\"],"
                + "\"additionalProperties\":false},"),
        listed);
    assertTrue(
        listed.contains(
            "\"outputSchema\":{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"integer\"}}}"),
        listed);
    assertEquals(2, listed.split("outputSchema", -1).length - 1, listed);
    assertTrue(listed.contains("\"dev.kami/tool_id\":\"dev.kami.math.ping\""), listed);
  }

  @Test
  void a_result_that_is_an_object_stands_for_itself() throws Exception {
    var point = JsonObject.EMPTY.with("x", 1);
    var tools = answering(point, ADD, MOVE);
    assertTrue(
        ask(tools, "", "tools/call", "{\"name\":\"dev_kami_math_move\"}")
            .contains(
                "\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"as text\"}],"
                    + "\"structuredContent\":{\"x\":1},\"isError\":false"));
  }

  @Test
  void any_other_result_is_a_member_even_when_it_happens_to_be_an_object() throws Exception {
    for (var value : List.of(JsonNumber.of(7), new JsonString("seven"), JsonObject.EMPTY)) {
      var reply =
          ask(
              answering(value, ADD, MOVE),
              "",
              "tools/call",
              "{\"name\":\"dev.kami.math.add\",\"arguments\":{\"a\":\"1\"}}");
      var shown =
          switch (value) {
            case JsonNumber(var literal) -> literal;
            case JsonString(var text) -> "\"" + text + "\"";
            default -> "{}";
          };
      assertTrue(reply.contains("\"structuredContent\":{\"result\":" + shown + "}"), reply);
    }
  }

  @Test
  void the_only_function_has_the_name_of_its_tool() throws Exception {
    var tools = answering(JsonNumber.of(7), ADD);
    assertTrue(ask(tools, "", "tools/list", "{}").contains("{\"name\":\"dev_kami_math\","));
    assertTrue(
        ask(tools, "", "tools/call", "{\"name\":\"dev_kami_math\",\"arguments\":{\"a\":\"1\"}}")
            .contains("\"structuredContent\":{\"result\":7}"));
  }

  @Test
  void older_revisions_get_text_only() throws Exception {
    var tools = answering(JsonNumber.of(7), ADD);
    assertFalse(ask(tools, "2025-03-26", "tools/list", "{}").contains("outputSchema"));
    var reply =
        ask(
            tools,
            "2025-03-26",
            "tools/call",
            "{\"name\":\"dev_kami_math\",\"arguments\":{\"a\":\"1\"}}");
    assertTrue(reply.contains("as text"), reply);
    assertFalse(reply.contains("structuredContent"), reply);
  }

  @Test
  void an_answer_without_a_type_and_a_failure_are_text_only() throws Exception {
    var plain = new FakeTools().with(tool(ADD, MOVE), (_, _) -> Guest.answered("plain"));
    var call = "{\"name\":\"dev_kami_math_move\"}";
    assertFalse(ask(plain, "", "tools/call", call).contains("structuredContent"));
    var unlisted = answering(JsonNumber.of(7), ADD, PING);
    var ping = "{\"name\":\"dev_kami_math_ping\"}";
    assertFalse(ask(unlisted, "", "tools/call", ping).contains("structuredContent"));
  }

  private static FakeTools tools(ToolFunction... functions) {
    return answering(JsonNumber.of(1), functions);
  }

  private static FakeTools answering(JsonValue value, ToolFunction... functions) {
    var outcome = new Outcome.Completed("as text", Optional.of(value));
    return new FakeTools()
        .with(tool(functions), (_, _) -> new ExecutionResult(outcome, Guest.USAGE, List.of()));
  }

  private static Tool tool(ToolFunction... functions) {
    return Tools.functions("dev.kami.math", functions);
  }

  private static String ask(FakeTools tools, String revision, String method, String params)
      throws IOException {
    try (var client = new Client(tools)) {
      if (!revision.isEmpty()) {
        client.ask(
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":"
                + "{\"protocolVersion\":\""
                + revision
                + "\"}}");
      }
      return client.ask(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}");
    }
  }
}
