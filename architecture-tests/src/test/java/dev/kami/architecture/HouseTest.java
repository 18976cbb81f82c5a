package dev.kami.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.kami.architecture.violations.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Guards against rules that hold because they look at nothing. */
final class HouseTest {

  static final List<Room> MODULES = Room.MODULES;

  @ParameterizedTest
  @EnumSource
  void a_room_holds_classes_beside_its_anchors(Room room) {
    var own = Kami.CLASSES.that(Kami.HOUSE.inside(room)).that(isCode());

    assertTrue(own.size() > 0, "nothing lies in the room");
    Kami.HOUSE.anchorsOf(List.of(room)).forEach(anchor -> own.get(anchor));
  }

  @ParameterizedTest
  @FieldSource("MODULES")
  void a_module_holds_its_room_and_nothing_else(Room module) {
    var classes = Kami.classesOf(module);

    var elsewhere =
        classes.that(DescribedPredicate.not(Kami.HOUSE.inside(module))).that(isCode()).stream()
            .map(JavaClass::getName)
            .toList();
    assertTrue(classes.that(isCode()).size() > 1, "the module is empty");
    assertEquals(List.of(), elsewhere);
  }

  @Test
  void every_class_of_the_violations_belongs_to_a_fixture() {
    var homes = Fixtures.ALL.stream().map(Fixture::home).toList();

    var homeless =
        new ClassFileImporter()
            .importPackagesOf(Fixtures.class).stream()
                .filter(type -> !type.getPackageName().equals(Fixtures.class.getPackageName()))
                .filter(type ->
                    homes.stream().noneMatch(home -> Anchors.isBelow(home, type.getPackageName())))
                .map(JavaClass::getName)
                .toList();
    assertEquals(List.of(), homeless);
  }

  private static DescribedPredicate<JavaClass> isCode() {
    return DescribedPredicate.describe(
        "code", type -> !type.getSimpleName().equals("package-info"));
  }
}
