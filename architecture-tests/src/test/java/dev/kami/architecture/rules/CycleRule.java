package dev.kami.architecture.rules;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.kami.architecture.HouseRule;

/** Packages can be read in an order. */
public final class CycleRule {

  /** Rule 5. */
  public static final HouseRule NO_CYCLES =
      new HouseRule(
          5,
          "There are no cycles of packages, anywhere",
          house -> slices().assignedFrom(new ByPackage()).should().beFreeOfCycles());

  private CycleRule() {}

  private static final class ByPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
