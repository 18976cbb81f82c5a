package dev.kami.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.kami.architecture.House;
import dev.kami.architecture.HouseRule;
import dev.kami.architecture.Room;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Names that say something, doors that are known, packages without null. */
public final class NamingRule {

  private static final Pattern EMPTY_WORD =
      Pattern.compile("(Impl|Util|Helper|Manager)s?(\\p{Upper}|$)");

  /** Rule 12. */
  public static final HouseRule NAMES =
      new HouseRule(
          12,
          "No Impl, Util, Helper or Manager; adapters are entered by listed types; packages are"
              + " @NullMarked",
          house ->
              CompositeArchRule.of(
                  Stream.concat(
                          Stream.of(saySomething(), areNullMarked()),
                          Room.ADAPTERS.stream()
                              .filter(house::has)
                              .map(adapter -> enteredByListedTypes(house, adapter)))
                      .toList()));

  private NamingRule() {}

  private static ArchRule saySomething() {
    return classes()
        .should(
            Checks.beTrue(
                "have a name without an empty word",
                type -> !EMPTY_WORD.matcher(type.getSimpleName()).find()));
  }

  private static ArchRule areNullMarked() {
    return classes()
        .should(
            Checks.beTrue(
                "lie in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
  }

  private static ArchRule enteredByListedTypes(House house, Room adapter) {
    return noClasses()
        .that(not(house.inside(adapter)))
        .should()
        .dependOnClassesThat(house.inside(adapter).and(not(house.among(adapter))));
  }
}
