package dev.kami.domain.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.Refused;
import dev.kami.domain.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {

  private static final String LONGEST_ID = "a." + "b".repeat(126);

  @ParameterizedTest
  @ValueSource(strings = {"dev.example.fetch-url", "a.b", "a1.2", "a.b-", "a.0.c-d"})
  void an_id_is_reverse_dns(String text) {
    assertEquals(text, new ToolId(text).toString());
    assertEquals(Optional.of(new ToolId(text)), ToolId.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a.",
        ".a",
        "a..b",
        "../x",
        "a.b/c",
        "a.b\\c",
        "A.b",
        "a.B",
        "1.a",
        "-a.b",
        "a.-b",
        "a.b\n",
        " a.b",
        "a.b ",
        "a_b.c",
        "a.é",
        "a-b.c",
        "a.b\0",
        "a.%2e%2e"
      })
  void anything_else_is_no_id(String text) {
    assertEquals("tool.bad-id", Refused.by(() -> new ToolId(text)).code());
    assertEquals(Optional.empty(), ToolId.parse(text));
  }

  @Test
  void an_id_has_at_most_128_characters_and_a_longer_one_is_quoted_shortened() {
    assertEquals(128, new ToolId(LONGEST_ID).value().length());
    var problem = Refused.by(() -> new ToolId("a." + "b.".repeat(1_000_000) + "c"));
    assertTrue(problem.sentence().length() < 400, problem::sentence);
  }

  @Test
  void ids_have_the_order_of_their_texts() {
    var ids = Stream.of("b.a", "a.b", "a.a").map(ToolId::new).sorted().toList();
    assertEquals("[a.a, a.b, b.a]", ids.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.wasm", "a/b/c.wasm", "Ü ber.wasm", ".hidden", "...x", "a b/c"})
  void a_module_path_stays_inside_its_folder(String text) {
    var folder = Path.of("/tools/mine");
    assertTrue(folder.resolve(new ModulePath(text).value()).normalize().startsWith(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/t.wasm",
        "..",
        "../t.wasm",
        "a/../../t",
        "a/..",
        "./t",
        "a//b",
        "a/",
        "c:t",
        "C:\\t",
        "\\\\host\\t",
        "a\\..\\b",
        "t.wasm:stream",
        ".. /t",
        "...",
        "a./b",
        "a /b",
        "a\0b",
        "a\nb",
        "a\u202eb"
      })
  void anything_that_could_lead_out_somewhere_is_refused(String text) {
    assertEquals("tool.module-outside", Refused.by(() -> new ModulePath(text)).code());
  }

  @Test
  void random_paths_that_are_accepted_stay_inside() {
    var random = new Random(3);
    var parts = List.of("a", ".", "..", "/", "\\", ":", " ", "b.c", "\0");
    var folder = Path.of("/tools/mine");
    for (var n = 0; n < 50_000; n++) {
      var text = new StringBuilder();
      for (var part = random.nextInt(6); part >= 0; part--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      try {
        var path = new ModulePath(text.toString()).value();
        assertTrue(folder.resolve(path).normalize().startsWith(folder), path);
        assertTrue(!folder.resolve(path).normalize().equals(folder), path);
      } catch (ProblemException e) {
        assertEquals("tool.module-outside", e.first().code());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Fetch URL", "天気 🌦", "می‌خواهم", "👩‍💻"})
  void a_name_is_printable(String text) {
    assertEquals(text, new ToolName(text).toString());
    assertEquals(text, new Description(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u001b[31m", "\u202eevil", "a\0", "\ud800", "\u2028"})
  void control_characters_and_nothing_at_all_are_no_name(String text) {
    assertEquals("tool.bad-name", Refused.by(() -> new ToolName(text)).code());
  }

  @Test
  void lengths_of_names_and_descriptions_are_bounded() {
    assertEquals(64, new ToolName("🌦".repeat(64)).value().codePointCount(0, 128));
    assertEquals("tool.bad-name", Refused.by(() -> new ToolName("x".repeat(65))).code());
    assertEquals(4096, new Description("x".repeat(4096)).text().length());
    var tooLong = "x".repeat(4097);
    assertEquals("tool.bad-description", Refused.by(() -> new Description(tooLong)).code());
  }

  @Test
  void a_description_may_have_lines_but_no_other_control_characters() {
    assertEquals("a\n\tb", new Description("a\n\tb").text());
    assertEquals("tool.bad-description", Refused.by(() -> new Description("a\rb")).code());
    assertEquals("tool.bad-description", Refused.by(() -> new Description(" ")).code());
  }

  @Test
  void a_digest_is_what_sha256sum_prints() {
    var empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assertEquals(empty, Sha256.of("").toString());
    assertThrows(IllegalArgumentException.class, () -> new Sha256(empty + "0"));
    assertThrows(IllegalArgumentException.class, () -> new Sha256("E" + empty.substring(1)));
  }

  @Test
  void a_module_guards_its_bytes() {
    var bytes = "abc".getBytes(StandardCharsets.UTF_8);
    var module = ModuleBytes.copyOf(bytes);
    bytes[0] = 0;
    module.toByteArray()[1] = 0;
    assertEquals(ModuleBytes.copyOf("abc".getBytes(StandardCharsets.UTF_8)), module);
    assertEquals(Sha256.of("abc"), module.digest());
    assertEquals(Sha256.of("abc").hashCode(), module.hashCode());
    assertEquals(3, module.size());
    assertEquals("module " + Sha256.of("abc") + " of 3 bytes", module.toString());
    assertEquals(false, module.equals(ModuleBytes.copyOf(bytes)));
    assertEquals(false, module.equals(new Object()));
  }
}
