package dev.kami.adapters.wasm.component.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions of interfaces (Explainer.md, canonical interface name; Semantic Versioning 2.0.0). */
final class SemanticVersionTest {

  private static boolean accepts(String asked, String offered) {
    return InterfaceName.parse("a:b/c" + asked).accepts(InterfaceName.parse("a:b/c" + offered));
  }

  @Test
  void versions_come_in_the_order_of_their_precedence() {
    List<String> ordered =
        List.of(
            "0.9.0",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.10",
            "1.2.0",
            "2.0.0",
            "99999999999999999999999.0.0");
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < ordered.size(); j++) {
        SemanticVersion left = SemanticVersion.parse(ordered.get(i));
        SemanticVersion right = SemanticVersion.parse(ordered.get(j));
        assertEquals(
            Integer.compare(i, j),
            Integer.signum(left.comparePrecedence(right)),
            left + " and " + right);
      }
    }
    assertEquals(
        0, SemanticVersion.parse("1.0.0+a").comparePrecedence(SemanticVersion.parse("1.0.0+b")));
  }

  @Test
  void a_track_ends_at_the_first_number_that_is_not_zero() {
    assertEquals("1", SemanticVersion.parse("1.2.3").track().toString());
    assertEquals("0.2", SemanticVersion.parse("0.2.6-rc.1").track().toString());
    assertEquals("0.0.1", SemanticVersion.parse("0.0.1-alpha").track().toString());
    assertEquals("0.0.0", SemanticVersion.parse("0.0.0").track().toString());
  }

  @Test
  void releases_of_one_track_go_together() {
    assertTrue(accepts("@0.2.0", "@0.2.8"));
    assertTrue(accepts("@0.2.8", "@0.2.0"));
    assertTrue(accepts("@1.0.0", "@1.7.1+build"));
    assertTrue(accepts("@0.2", "@0.2.8"));
    assertTrue(accepts("@1", "@1"));
    assertFalse(accepts("@0.2.0", "@0.3.0"));
    assertFalse(accepts("@1.0.0", "@2.0.0"));
    assertFalse(accepts("@0.0.1", "@0.0.2"));
    assertFalse(accepts("@0.2", "@0.3"));
  }

  @Test
  void a_pre_release_goes_with_itself_only() {
    assertTrue(accepts("@0.2.0-rc-2023-11-10", "@0.2.0-rc-2023-11-10"));
    assertFalse(accepts("@0.2.0-rc-2023-11-10", "@0.2.0"));
    assertFalse(accepts("@0.2.0", "@0.2.1-rc.1"));
    assertFalse(accepts("@0.2", "@0.2.1-rc.1"));
    assertFalse(accepts("@0.2.0-draft", "@0.2.0-draft2"));
  }

  @Test
  void a_name_without_version_goes_with_one_without() {
    assertTrue(accepts("", ""));
    assertFalse(accepts("", "@0.2.0"));
    assertFalse(accepts("@0.2.0", ""));
    assertFalse(InterfaceName.parse("a:b/c").accepts(InterfaceName.parse("a:b/d")));
  }
}
