package dev.kami.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.kami.architecture.House;
import dev.kami.architecture.HouseRule;
import dev.kami.architecture.Room;

/** One way for things to go wrong. */
public final class ThrowableRule {

  /** Rule 9. */
  public static final HouseRule ONE_EXCEPTION =
      new HouseRule(
          9,
          "The only Throwable is the problem exception; in adapters-wasm, what stays inside as well",
          house ->
              classes()
                  .that(
                      DescribedPredicate.describe(
                          "are thrown", type -> type.isAssignableTo(Throwable.class)))
                  .should(
                      Checks.beTrue(
                          "be a problem or stay inside the sandbox",
                          house
                              .among(Room.PROBLEM)
                              .or(inSpecification(house))
                              .or(house.inside(Room.WASM).and(notPublic().or(checked()))))));

  private ThrowableRule() {}

  private static DescribedPredicate<JavaClass> inSpecification(House house) {
    return house.inside(Room.WASM).and(not(house.beside(Room.WASM_AWARE)));
  }

  /** No port declares one, so none can leave by a port. */
  private static DescribedPredicate<JavaClass> checked() {
    return DescribedPredicate.describe(
        "checked",
        type ->
            type.isAssignableTo(Exception.class) && !type.isAssignableTo(RuntimeException.class));
  }

  private static DescribedPredicate<JavaClass> notPublic() {
    return DescribedPredicate.describe(
        "not public", type -> !type.getModifiers().contains(JavaModifier.PUBLIC));
  }
}
