package dev.kami.adapters.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.Client;
import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.adapters.mcp.fake.Servers;
import dev.kami.application.fixture.Tools;
import dev.kami.domain.content.Audience;
import dev.kami.domain.content.Binary;
import dev.kami.domain.content.ContentBlock;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonString;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Results that are more than an agent can use. */
@Timeout(60)
class ResultSizeTest {

  private static final ServeOptions TEN =
      new ServeOptions(4, List.of(), List.of(), 10, Servers.OPTIONS.pulse());

  @Test
  void a_text_is_cut_with_a_note() throws Exception {
    assertEquals(text("0123456789"), shown("0123456789"));
    assertEquals(
        text(
            "0123456789\\n\\n[cut: the result has 11 characters, these are the first 10; "
                + "ask the tool for less, or raise serve.max_result_chars]"),
        shown("0123456789A"));
  }

  @Test
  void a_character_of_two_units_is_not_cut_in_half() throws Exception {
    assertTrue(shown("012345678😀").contains("\"text\":\"012345678\\n\\n[cut: the result has 11 "));
  }

  @Test
  void a_result_with_a_type_is_refused_because_half_of_it_has_none() throws Exception {
    var outcome = new Outcome.Completed("x".repeat(11), Optional.of(new JsonString("x")));
    var tools =
        new FakeTools()
            .with(
                Tools.functions("t.any", Tools.function("f")),
                (_, _) -> new ExecutionResult(outcome, Guest.USAGE, List.of()));
    var reply = call(tools);
    assertTrue(reply.contains("\"isError\":true"), reply);
    assertTrue(reply.contains("the result has 11 characters; this server passes on 10 at most"));
    assertFalse(reply.contains("structuredContent"), reply);
  }

  @Test
  void of_blocks_the_texts_are_cut_and_the_rest_is_kept() throws Exception {
    var image = new ContentBlock.Image(new Binary("image/png", "iVBORw0KGgo="), Audience.EVERYBODY);
    var outcome =
        new Outcome.Completed(
            "in words",
            Optional.empty(),
            List.of(
                new ContentBlock.Text("0123456"),
                image,
                new ContentBlock.TextResource(
                    "test://t", Optional.empty(), "789ABC", Audience.EVERYBODY)));
    var reply =
        call(
            new FakeTools()
                .with("t.any", (_, _) -> new ExecutionResult(outcome, Guest.USAGE, List.of())));
    assertTrue(reply.contains("\"text\":\"0123456\""), reply);
    assertTrue(reply.contains("\"data\":\"iVBORw0KGgo=\""), reply);
    assertTrue(reply.contains("\"text\":\"789\\n\\n[cut: the result has 13 characters"), reply);
  }

  private static String shown(String result) throws Exception {
    return call(new FakeTools().with("t.any", (_, _) -> Guest.answered(result)));
  }

  private static String call(FakeTools tools) throws Exception {
    try (var client = new Client(tools, TEN)) {
      return client.ask(Requests.request("1", "tools/call", "\"name\":\"t_any\",\"arguments\":{}"));
    }
  }

  private static String text(String expected) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\""
        + expected
        + "\"}],\"isError\":false,\"_meta\":{\"dev.kami/duration_ms\":7,"
        + "\"dev.kami/fuel_consumed\":1234}}}";
  }
}
