package dev.kami.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.architecture.violations.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules hold, and each is able to fail. */
final class HouseRulesTest {

  private static final List<HouseRule> RULES = HouseRules.ALL;
  private static final List<Fixture> FIXTURES = Fixtures.ALL;

  @ParameterizedTest
  @FieldSource("RULES")
  void the_house_keeps_its_rule(HouseRule rule) {
    rule.in().apply(Kami.HOUSE).check(Kami.CLASSES);
  }

  @ParameterizedTest
  @FieldSource("FIXTURES")
  void a_rule_finds_exactly_the_violations_of_its_fixture(Fixture fixture) {
    var rule = RULES.get(fixture.rule() - 1).in().apply(fixture.house());

    var found = rule.evaluate(fixture.classes()).getFailureReport().getDetails();

    var unnamed = new ArrayList<>(found);
    var missing = new ArrayList<String>();
    for (var violation : fixture.violations()) {
      unnamed.stream()
          .filter(detail -> detail.contains(violation))
          .findFirst()
          .ifPresentOrElse(unnamed::remove, () -> missing.add(violation));
    }
    assertEquals(List.of(), missing, () -> "not found; found was\n" + String.join("\n", found));
    assertEquals(List.of(), unnamed, "found, but not named by the fixture");
  }

  @Test
  void every_rule_has_a_fixture_and_every_fixture_a_rule() {
    assertEquals(
        RULES.stream().map(HouseRule::number).toList(),
        FIXTURES.stream().map(Fixture::rule).toList());
  }

  @Test
  void the_rules_are_numbered_without_gaps() {
    assertEquals(
        IntStream.rangeClosed(1, RULES.size()).boxed().toList(),
        RULES.stream().map(HouseRule::number).toList());
  }
}
