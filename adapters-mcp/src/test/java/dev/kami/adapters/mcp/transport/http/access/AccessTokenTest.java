package dev.kami.adapters.mcp.transport.http.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

  @Test
  void a_header_must_present_exactly_the_token() {
    var token = AccessToken.of("abc.DEF-1~_+/==").orElseThrow();
    for (var good : List.of("Bearer abc.DEF-1~_+/==", "bearer  abc.DEF-1~_+/== ")) {
      assertTrue(token.isIn(good), good);
    }
    for (var bad :
        List.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer abc.DEF-1~_+/=",
            "Bearer abc.DEF-1~_+/===",
            "Bearer ABC.DEF-1~_+/==",
            "Basic abc.DEF-1~_+/==",
            "abc.DEF-1~_+/==")) {
      assertFalse(token.isIn(bad), bad);
    }
  }

  @Test
  void what_cannot_stand_in_a_header_is_no_token() {
    for (var text : List.of("", "two words", "tab\t", "ümlaut", "line\nbreak", "=", "x=y")) {
      assertEquals(Optional.empty(), AccessToken.of(text), text);
    }
  }

  @Test
  void a_token_is_not_printed_by_accident() {
    assertEquals("a token", AccessToken.of("secret").orElseThrow().toString());
  }

  @Test
  void a_random_text_is_a_token_and_never_the_same() {
    var random = new RandomText();
    assertTrue(AccessToken.of(random.next()).isPresent());
    assertEquals(43, random.next().length());
    assertNotEquals(random.next(), random.next());
  }
}
