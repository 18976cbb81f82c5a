package dev.kami.adapters.mcp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.tool.ToolId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExposedNameTest {

  private static final String ALPHABET = "abz09-.";

  @Test
  void a_name_is_the_id_with_underscores() {
    var id = new ToolId("dev.example.fetch-url");
    assertEquals("dev_example_fetch-url", ExposedName.of(id).value());
    assertEquals(Optional.of(id), ExposedName.of(id).id());
    assertEquals(Optional.of(id), new ExposedName("dev.example.fetch-url").id());
  }

  @Test
  void a_long_id_ends_in_its_digest_and_is_always_the_same() {
    var id = new ToolId("dev.kami." + "x".repeat(100));
    assertEquals("dev_kami_xxxxxxxxxxxxxxxxx__6b95323e176978b6fca7", ExposedName.of(id).value());
    assertTrue(ExposedName.of(id).isShortened());
    assertEquals(Optional.empty(), ExposedName.of(id).id());
  }

  @Test
  void an_id_of_64_characters_is_not_shortened() {
    var id = new ToolId("a." + "x".repeat(62));
    assertEquals(64, ExposedName.of(id).value().length());
    assertFalse(ExposedName.of(id).isShortened());
    assertTrue(ExposedName.of(new ToolId(id.value() + "x")).isShortened());
  }

  @Test
  void every_id_has_a_name_of_its_own_that_every_client_takes() {
    var seed = 20261122L;
    var random = new Random(seed);
    var ids = new HashSet<ToolId>();
    var names = new HashSet<ExposedName>();
    for (var i = 0; i < 20_000; i++) {
      var text = new StringBuilder("a.b");
      for (var n = random.nextInt(120); n > 0; n--) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      var id = new ExposedName(text.toString()).id();
      if (id.isPresent() && ids.add(id.get())) {
        var name = ExposedName.of(id.get());
        assertTrue(name.value().matches("[A-Za-z0-9_-]{1,64}"), () -> seed + ": " + name);
        assertTrue(names.add(name), () -> seed + ": " + name);
        assertEquals(name.isShortened() ? Optional.empty() : id, name.id());
      }
    }
    assertTrue(names.size() > 1000, () -> "too few ids were drawn: " + names.size());
  }

  @Test
  void what_is_neither_name_nor_id_has_no_id() {
    assertEquals(Optional.empty(), new ExposedName("nope").id());
    assertEquals(Optional.empty(), new ExposedName("../x").id());
    assertEquals(Optional.empty(), new ExposedName("").id());
  }
}
