package dev.kami.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SecretsTest {

  @Test
  void every_place_where_a_value_stands_is_hidden() {
    var secrets = Secrets.of(List.of("hunter22", "tok-1"));
    assertEquals(
        "key=[redacted], again [redacted][redacted]",
        secrets.hiddenIn("key=hunter22, again tok-1hunter22"));
  }

  @Test
  void a_value_that_holds_another_is_hidden_as_a_whole() {
    var secrets = Secrets.of(List.of("base", "database-password"));
    assertEquals("[redacted]!", secrets.hiddenIn("database-password!"));
  }

  @Test
  void values_that_would_be_found_everywhere_are_no_secrets() {
    assertEquals("1 is on", Secrets.of(List.of("1", "on", "")).hiddenIn("1 is on"));
    assertEquals("as it is", Secrets.NONE.hiddenIn("as it is"));
  }

  @Test
  void the_text_of_secrets_is_none_of_them() {
    assertFalse(Secrets.of(List.of("hunter22")).toString().contains("hunter22"));
  }
}
