package dev.kami.adapters.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.mcp.fake.FakeTools;
import dev.kami.adapters.mcp.fake.Guest;
import dev.kami.adapters.mcp.fake.Requests;
import dev.kami.adapters.mcp.fake.Servers;
import dev.kami.adapters.mcp.json.MoshiJsonCodec;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A hundred thousand lines, most of them damaged, between lines whose replies are known; as many as
 * the system property {@code kami.fuzz.lines} says, if it is set.
 */
@Timeout(300)
class FuzzTest {

  private static final int LINES = Integer.getInteger("kami.fuzz.lines", 100_000);
  private static final List<String> SEEDS =
      List.of(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}",
          "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"tools/list\",\"params\":{}}",
          "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\","
              + "\"params\":{\"name\":\"t_any\",\"arguments\":{\"a\":[1.5,true,null,\"é😀\"]}}}",
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\","
              + "\"params\":{\"requestId\":2}}",
          "[{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"},{\"a\":{\"b\":[[[]]]}}]",
          "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"initialize\","
              + "\"params\":{\"protocolVersion\":\"2025-03-26\"}}",
          Requests.modern("5", "server/discover", ""),
          Requests.modern("6", "tools/list", "\"cursor\":\"YWZ0ZXIgdC5hbnk\""),
          Requests.modern("7", "tools/call", "\"name\":\"t_any\"", "\"progressToken\":1"),
          Requests.modern("8", "subscriptions/listen", "\"notifications\":{}"));

  @Test
  void whatever_comes_the_server_lives_and_answers_what_can_be_answered() throws Exception {
    var seed = 42L;
    var random = new Random(seed);
    var input = new ByteArrayOutputStream();
    var expected = new HashSet<String>();
    for (var i = 0; i < LINES; i++) {
      if (i % 10 == 0) {
        expected.add("good " + i);
        input.writeBytes(good("good " + i, i % 20 == 0));
      } else {
        input.writeBytes(damaged(random));
      }
      input.write('\n');
    }
    var replies = serve(input.toByteArray());
    var codec = new MoshiJsonCodec();
    var answers = new HashMap<String, Integer>();
    for (var line : replies) {
      var json = codec.parse(line);
      if (json instanceof JsonObject reply
          && reply.get("id").orElse(JsonNull.NULL) instanceof JsonString(var id)
          && id.startsWith("good ")) {
        assertTrue(reply.get("result").isPresent(), () -> "seed " + seed + ": " + line);
        answers.merge(id, 1, Integer::sum);
      }
    }
    assertEquals(once(expected), answers, "seed " + seed);
  }

  private static Map<String, Integer> once(Set<String> ids) {
    var counts = new HashMap<String, Integer>();
    ids.forEach(id -> counts.put(id, 1));
    return counts;
  }

  private static List<String> serve(byte[] input) {
    var tools = new FakeTools().with("t.any", (_, _) -> Guest.answered("any"));
    var telemetry = new RecordingTelemetry(LogLevel.ERROR);
    var output = new ByteArrayOutputStream();
    Servers.of(tools, Servers.OPTIONS, telemetry).run(new ByteArrayInputStream(input), output);
    assertEquals(List.of(), telemetry.lines());
    return output.toString(UTF_8).lines().toList();
  }

  private static byte[] good(String id, boolean call) {
    var method = call ? "\"tools/call\",\"params\":{\"name\":\"t_any\"}" : "\"ping\"";
    return ("{\"jsonrpc\":\"2.0\",\"id\":\"" + id + "\",\"method\":" + method + "}")
        .getBytes(UTF_8);
  }

  /** A seed with a few bytes changed, removed, doubled or cut off, never with a line feed. */
  private static byte[] damaged(Random random) {
    var bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8);
    for (var n = random.nextInt(4); n >= 0; n--) {
      var at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> splice(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 1 -> splice(bytes, at, new byte[0], at + 1);
            case 2 -> splice(bytes, at, bytes, at);
            case 3 -> splice(bytes, at, "{}[],:\"\\0-".substring(n, n + 3).getBytes(UTF_8), at);
            default -> splice(bytes, at + 1, new byte[0], bytes.length);
          };
    }
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '\n' ? (byte) ' ' : bytes[i];
    }
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int until, byte[] middle, int from) {
    var spliced = new ByteArrayOutputStream();
    spliced.write(bytes, 0, until);
    spliced.writeBytes(middle);
    spliced.write(bytes, from, bytes.length - from);
    return spliced.size() == 0 ? new byte[] {'x'} : spliced.toByteArray();
  }
}
