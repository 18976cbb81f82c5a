package dev.kami.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

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
          "Every library is named only inside the module that owns it",
          house ->
              CompositeArchRule.of(
                  Room.MODULES.stream()
                      .filter(house::has)
                      .map(module -> namesOnlyItsOwn(house, module))
                      .toList()));

  private TechnologyRule() {}

  private static ArchRule namesOnlyItsOwn(House house, Room module) {
    var owned =
        Stream.concat(
                house.technologies().getOrDefault(module, Set.of()).stream(),
                Stream.of(NullMarked.class))
            .map(TechnologyRule::archive)
            .collect(Collectors.toSet());
    return classes()
        .that(house.inside(module))
        .should()
        .onlyDependOnClassesThat(
            house
                .ours()
                .or(ofTheJdk())
                .or(
                    DescribedPredicate.describe(
                        "from " + owned,
                        type ->
                            type.getBaseComponentType()
                                .getSource()
                                .map(Source::getUri)
                                .filter(uri -> isIn(uri, owned))
                                .isPresent())));
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
