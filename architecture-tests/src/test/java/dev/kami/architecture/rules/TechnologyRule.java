package dev.kami.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.kami.architecture.House;
import dev.kami.architecture.HouseRule;
import dev.kami.architecture.Room;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Each library has one owner. A library is the archive that a class of it came from, so that all
 * its packages are meant, and a library that nobody owns may not be named at all.
 */
public final class TechnologyRule {

  /** Rule 14. */
  public static final HouseRule OWNERS =
      new HouseRule(
          14,
          "Every library is named only inside the room that owns it",
          house ->
              CompositeArchRule.of(
                  Stream.concat(
                          Stream.of(namesOnlyWhatIsOwned(house)),
                          house.technologies().entrySet().stream()
                              .map(owned -> isNamedInside(house, owned.getKey(), owned.getValue())))
                      .toList()));

  private TechnologyRule() {}

  private static ArchRule namesOnlyWhatIsOwned(House house) {
    var owned = house.technologies().values().stream().flatMap(Set::stream);
    return classes()
        .should()
        .onlyDependOnClassesThat(
            house
                .ours()
                .or(ofTheJdk())
                .or(from(Stream.concat(owned, Stream.of(NullMarked.class)))));
  }

  private static ArchRule isNamedInside(House house, Room room, Set<Class<?>> libraries) {
    return noClasses()
        .that(not(house.inside(room)))
        .should()
        .dependOnClassesThat(from(libraries.stream()));
  }

  private static DescribedPredicate<JavaClass> from(Stream<Class<?>> libraries) {
    var archives = libraries.map(TechnologyRule::archive).collect(Collectors.toSet());
    return DescribedPredicate.describe(
        "from " + archives,
        type ->
            type.getBaseComponentType()
                .getSource()
                .map(Source::getUri)
                .filter(uri -> isIn(uri, archives))
                .isPresent());
  }

  private static boolean isIn(URI source, Set<String> archives) {
    return archives.stream().anyMatch(archive -> source.toString().contains(archive));
  }

  private static DescribedPredicate<JavaClass> ofTheJdk() {
    return DescribedPredicate.describe(
        "of the JDK",
        type ->
            type.getBaseComponentType().isPrimitive()
                || type.getBaseComponentType()
                    .getSource()
                    .filter(source -> source.getUri().getScheme().equals("jrt"))
                    .isPresent());
  }

  private static String archive(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }
}
