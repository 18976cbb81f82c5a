package dev.kami.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;

/**
 * A small house that breaks one rule, deliberately.
 *
 * @param rule the number of the rule that it breaks
 * @param house its rooms, which lie in a package of their own
 * @param violations what each violation must name, all of them and no more
 */
public record Fixture(int rule, House house, List<String> violations) {

  /** Takes a copy. */
  public Fixture {
    violations = List.copyOf(violations);
  }

  /** {@return the package that holds all of its rooms} */
  String home() {
    return Anchors.home(house.anchorsOf(List.of(Room.values())).toList());
  }

  /** {@return its classes} */
  JavaClasses classes() {
    return new ClassFileImporter().importPackages(home());
  }

  @Override
  public String toString() {
    return "rule " + rule;
  }
}
