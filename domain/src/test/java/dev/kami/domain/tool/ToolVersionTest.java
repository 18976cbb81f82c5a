package dev.kami.domain.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of semver.org's own regular expression and of section 11. */
final class ToolVersionTest {

  private static final List<String> PRECEDENCE =
      List.of(
          "0.0.1-0",
          "0.0.1",
          "0.9.9",
          "1.0.0-0",
          "1.0.0-1",
          "1.0.0-2",
          "1.0.0-10",
          "1.0.0-99999999999999999999",
          "1.0.0--",
          "1.0.0-alpha",
          "1.0.0-alpha.1",
          "1.0.0-alpha.beta",
          "1.0.0-beta",
          "1.0.0-beta.2",
          "1.0.0-beta.11",
          "1.0.0-rc.1",
          "1.0.0",
          "1.0.0+a",
          "1.0.0+b",
          "2.0.0",
          "2.1.0",
          "2.1.1",
          "10.0.0",
          "99999999999999999999999.999999999999999999.99999999999999999");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.4",
        "1.2.3",
        "10.20.30",
        "1.1.2-prerelease+meta",
        "1.1.2+meta",
        "1.1.2+meta-valid",
        "1.0.0-alpha",
        "1.0.0-beta",
        "1.0.0-alpha.beta",
        "1.0.0-alpha.beta.1",
        "1.0.0-alpha.1",
        "1.0.0-alpha0.valid",
        "1.0.0-alpha.0valid",
        "1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay",
        "1.0.0-rc.1+build.1",
        "2.0.0-rc.1+build.123",
        "1.2.3-beta",
        "10.2.3-DEV-SNAPSHOT",
        "1.2.3-SNAPSHOT-123",
        "1.0.0",
        "2.0.0",
        "1.1.7",
        "2.0.0+build.1848",
        "2.0.1-alpha.1227",
        "1.0.0-alpha+beta",
        "1.2.3----RC-SNAPSHOT.12.9.1--.12+788",
        "1.2.3----R-S.12.9.1--.12+meta",
        "1.2.3----RC-SNAPSHOT.12.9.1--.12",
        "1.0.0+0.build.1-rc.10000aaa-kk-0.1",
        "99999999999999999999999.999999999999999999.99999999999999999",
        "1.0.0-0A.is.legal"
      })
  void a_valid_version_is_kept_as_it_was_written(String text) {
    assertEquals(text, new ToolVersion(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.2",
        "1.2.3-0123",
        "1.2.3-0123.0123",
        "1.1.2+.123",
        "+invalid",
        "-invalid",
        "-invalid+invalid",
        "-invalid.01",
        "alpha",
        "alpha.beta",
        "alpha.beta.1",
        "alpha.1",
        "alpha+beta",
        "alpha_beta",
        "alpha.",
        "alpha..",
        "beta",
        "1.0.0-alpha_beta",
        "-alpha.",
        "1.0.0-alpha..",
        "1.0.0-alpha..1",
        "1.0.0-alpha...1",
        "1.0.0-alpha....1",
        "1.0.0-alpha.....1",
        "1.0.0-alpha......1",
        "1.0.0-alpha.......1",
        "01.1.1",
        "1.01.1",
        "1.1.01",
        "1.2.3.DEV",
        "1.2-SNAPSHOT",
        "1.2.31.2.3----RC-SNAPSHOT.12.09.1--..12+788",
        "1.2-RC-SNAPSHOT",
        "-1.0.3-gamma+b7718",
        "+justmeta",
        "9.8.7+meta+meta",
        "9.8.7-whatever+meta+meta",
        "99999999999999999999999.999999999999999999.99999999999999999----RC-SNAPSHOT.12.09.1----..12",
        "",
        " 1.0.0",
        "1.0.0 ",
        "1.0.0\n",
        "v1.0.0",
        "1.0.0-",
        "1.0.0+",
        "1.0.0-é",
        "١.0.0"
      })
  void an_invalid_version_is_refused(String text) {
    assertEquals("tool.bad-version", Refused.by(() -> new ToolVersion(text)).code());
  }

  @Test
  void a_long_version_is_refused_at_once() {
    assertEquals(
        "tool.bad-version",
        Refused.by(() -> new ToolVersion("1.0.0-" + "0".repeat(1_000_000))).code());
  }

  @Test
  void precedence_is_that_of_the_specification_and_agrees_with_equality() {
    var versions = PRECEDENCE.stream().map(ToolVersion::new).toList();
    for (var i = 0; i < versions.size(); i++) {
      for (var j = 0; j < versions.size(); j++) {
        assertEquals(
            Integer.signum(Integer.compare(i, j)),
            Integer.signum(versions.get(i).compareTo(versions.get(j))),
            versions.get(i) + " against " + versions.get(j));
      }
    }
    var shuffled = new ArrayList<>(versions);
    Collections.shuffle(shuffled, new Random(1));
    Collections.sort(shuffled);
    assertEquals(versions, shuffled);
  }

  @Test
  void a_hyphen_makes_a_pre_release_unless_it_stands_in_the_build() {
    assertTrue(new ToolVersion("1.0.0-rc.1+build").isPreRelease());
    assertTrue(
        Stream.of("1.0.0", "1.0.0+a-b").map(ToolVersion::new).noneMatch(ToolVersion::isPreRelease));
  }
}
