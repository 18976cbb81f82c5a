package dev.kami.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class UsageErrorsTest {
  private static final List<List<String>> LINES =
      List.of(
          List.of("instal", "./tool"),
          List.of("frobnicate"),
          List.of("config"),
          List.of("config", "shw"),
          List.of("help", "lst"),
          List.of("list", "--fliter", "x"),
          List.of("list", "--bogus", "-z"),
          List.of("list", "--fuel", "5"),
          List.of("--fuel=5", "serve", "--json"),
          List.of("list", "fetch"),
          List.of("serve", "now"),
          List.of("version", "1"),
          List.of("config", "show", "me"),
          List.of("inspect"),
          List.of("run", ""),
          List.of("exec"),
          List.of("install", "a", "b"),
          List.of("run", "x.wasm", "{\"a\":1}"),
          List.of("run", "x.wasm", "--fuel", "many"),
          List.of("run", "x.wasm", "--fuel=0", "-m", "5000", "-t", "-1"),
          List.of("run", "x.wasm", "--timeout-ms", "99999999999999999999"),
          List.of("run", "x.wasm", "--input"),
          List.of("run", "x.wasm", "-vi"),
          List.of("run", "x.wasm", "--input", "--json"),
          List.of("list", "--output", "jsn"),
          List.of("list", "--json=yes"),
          List.of("run", "--output=xml", "--fuel=x"),
          List.of("--db"),
          List.of("list", "--db", "--", "x"),
          List.of("list", "\u001b[31mred"));

  @Test
  void every_usage_error_names_what_is_wrong_and_what_to_type() {
    var told = new StringBuilder();
    for (var words : LINES) {
      var host = new FakeHost();
      var typed = Typed.type(host, words.toArray(new String[0]));
      assertEquals(2, typed.code(), words::toString);
      assertEquals("", typed.out(), words::toString);
      assertTrue(host.opened().isEmpty(), "no session for " + words);
      told.append("$ kami ").append(String.join(" ", words).replace("\u001b", "<ESC>"));
      told.append('\n').append(typed.err()).append('\n');
    }
    Golden.check("usage-errors", told.toString());
  }
}
