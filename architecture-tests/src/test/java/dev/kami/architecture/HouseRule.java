package dev.kami.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * A rule of the house.
 *
 * @param number its number in {@code docs/architecture.md}
 * @param sentence the rule in words, the same as in the document
 * @param in the rule for the rooms of a house: KAMI's own, or a fixture's
 */
public record HouseRule(int number, String sentence, Function<House, ArchRule> in) {

  @Override
  public String toString() {
    return number + " " + sentence;
  }
}
