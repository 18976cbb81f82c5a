package dev.kami.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.Refused;
import dev.kami.domain.problem.ProblemException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkRuleTest {

  @ParameterizedTest
  @CsvSource({
    "example.com,example.com",
    "EXAMPLE.Com.,example.com",
    "*.example.com,*.example.com",
    "example.com:443,example.com:443",
    "*.example.com:1,*.example.com:1",
    "localhost:65535,localhost:65535",
    "bücher.example,xn--bcher-kva.example",
    "BÜCHER.example,xn--bcher-kva.example",
    "例え。テスト,xn--r8jz45g.xn--zckzah",
    "a_b.example,a_b.example",
    "127.0.0.1,127.0.0.1",
    "127.0.0.1:80,127.0.0.1:80",
    "10.0.0.0/8,10.0.0.0/8",
    "10.0.0.0/8:443,10.0.0.0/8:443",
    "::1,::1",
    "[::1],::1",
    "[::1]:80,[::1]:80",
    "2001:db8::/32,2001:db8::/32",
    "[2001:db8::/32]:443,[2001:db8::/32]:443",
    "2001:db8::1:443,2001:db8::1:443"
  })
  void a_rule_is_written_in_its_one_form_and_read_back_equal(String text, String written) {
    var rule = NetworkRule.parse(text);
    assertEquals(written, rule.text());
    assertEquals(rule, NetworkRule.parse(rule.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "*.",
        "**.example.com",
        "*.*.example.com",
        "*example.com",
        "a.*.example.com",
        "https://example.com",
        "example.com/path",
        "user@example.com",
        "example.com:",
        ":443",
        "example.com:0",
        "example.com:65536",
        "example.com:99999",
        "example.com:080",
        "example.com:443:443",
        "example..com",
        ".example.com",
        "-a.example",
        "a-.example",
        "exa mple.com",
        "example.com\n",
        "1.2.3.4.",
        "127.1",
        "0x7f.1",
        "256.1.1.1",
        "2130706433",
        "*.1.2.3.4",
        "1.2.3.4/33",
        "10.0.0.1/8",
        "[1.2.3.4]:80",
        "[example.com]:80",
        "[::1",
        "::1]",
        "[::1]x",
        "[::1]:0",
        "[[::1]]",
        "[]",
        "[]:80",
        "::1%eth0",
        "*.[::1]"
      })
  void anything_else_is_refused(String text) {
    assertEquals("policy.bad-network-rule", Refused.by(() -> NetworkRule.parse(text)).code());
  }

  @Test
  void a_hostile_text_is_refused_at_once_and_quoted_shortened() {
    for (var text :
        new String[] {"[" + ":".repeat(1_000_000), "a.".repeat(500_000), "ü".repeat(100_000)}) {
      var problem = Refused.by(() -> NetworkRule.parse(text));
      assertTrue(problem.sentence().length() < 500, problem::code);
    }
  }

  @Test
  void whatever_the_text_reading_it_ends_with_a_rule_or_a_problem() {
    var random = new Random(17);
    var alphabet = "ab1.:*[]/-_%xn ß。\u200d\ud800\u0130\u212a😀0";
    for (var n = 0; n < 20_000; n++) {
      var text = new StringBuilder();
      for (var length = random.nextInt(12); length >= 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        var rule = NetworkRule.parse(text.toString());
        assertEquals(rule, NetworkRule.parse(rule.text()), text::toString);
      } catch (ProblemException e) {
        assertEquals("policy.bad-network-rule", e.first().code());
      }
    }
  }

  @Test
  void a_name_has_labels_of_63_and_253_characters_in_all() {
    var label = "a".repeat(63);
    assertTrue(HostName.parse(label + ".example").isPresent());
    assertTrue(HostName.parse("a" + label + ".example").isEmpty());
    var longest = (label + ".").repeat(3) + "a".repeat(61);
    assertEquals(253, longest.length());
    assertTrue(HostName.parse(longest).isPresent());
    assertTrue(HostName.parse(longest + ".").isPresent());
    assertTrue(HostName.parse(longest + "a").isEmpty());
  }

  @Test
  void only_the_compared_form_can_be_made_directly() {
    assertEquals("example.com", new HostName("example.com").toString());
    assertThrows(IllegalArgumentException.class, () -> new HostName("Example.com"));
    assertThrows(IllegalArgumentException.class, () -> new HostName(""));
    assertThrows(IllegalArgumentException.class, () -> new HostName("1.2.3.4"));
  }

  @Test
  void a_name_lies_below_its_parents_only() {
    var parent = new HostName("example.com");
    assertEquals(true, new HostName("a.b.example.com").isBelow(parent));
    assertEquals(false, parent.isBelow(parent));
    assertEquals(false, new HostName("notexample.com").isBelow(parent));
    assertEquals(Optional.of(parent), HostName.parse("example.com"));
  }
}
