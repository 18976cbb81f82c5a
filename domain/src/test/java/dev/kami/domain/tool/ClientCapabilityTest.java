package dev.kami.domain.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.domain.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientCapabilityTest {

  @ParameterizedTest
  @ValueSource(strings = {"sampling", "elicitation", "aB9"})
  void words_are_capabilities(String name) {
    assertEquals(false, new ClientCapability(name).isExtension());
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.modelcontextprotocol/ui", "a/b", "dev.example.x-1/Y_2.z"})
  void extensions_are_capabilities(String name) {
    assertEquals(true, new ClientCapability(name).isExtension());
  }

  @Test
  void a_name_has_at_most_128_characters() {
    var longest = "x".repeat(ClientCapability.MAX_LENGTH);
    assertEquals(longest, new ClientCapability(longest).name());
    anything_else_is_none(longest + "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9x", "a b", "a/", "/b", "a/b/c", "A.b/c", "a\u0000"})
  void anything_else_is_none(String name) {
    var refused = assertThrows(ProblemException.class, () -> new ClientCapability(name));
    assertEquals("tool.bad-capability", refused.first().code());
  }
}
