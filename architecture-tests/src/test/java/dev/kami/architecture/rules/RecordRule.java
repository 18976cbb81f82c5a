package dev.kami.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.kami.architecture.House;
import dev.kami.architecture.HouseRule;
import java.nio.Buffer;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/** Records are values: nobody can change what one holds. */
public final class RecordRule {

  /** Types whose values change; a record holds none of them. */
  private static final Set<Class<?>> CHANGING =
      Set.of(
          Buffer.class,
          StringBuilder.class,
          StringBuffer.class,
          Date.class,
          Calendar.class,
          Iterator.class,
          BaseStream.class);

  /** Types with methods that make a collection which nobody changes. */
  private static final Set<Class<?>> MAKERS =
      Set.of(List.class, Set.class, Map.class, Stream.class, Collections.class);

  private static final Pattern COPYING = Pattern.compile("copyOf|of|toList");
  private static final Pattern WRAPPING = Pattern.compile("unmodifiable.*|empty.*|singleton.*");

  /** Rule 8. */
  public static final HouseRule IMMUTABLE =
      new HouseRule(
          8,
          "Records are deeply immutable: no arrays, nothing that changes, copies taken",
          house ->
              classes()
                  .that(DescribedPredicate.describe("are records", JavaClass::isRecord))
                  .should(holdOnlyValues(house)));

  private RecordRule() {}

  private static ArchCondition<JavaClass> holdOnlyValues(House house) {
    return new ArchCondition<>("hold only what does not change") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var components =
            type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .toList();
        for (var component : components) {
          component.getType().getAllInvolvedRawTypes().stream()
              .filter(held -> changes(house, component, held))
              .forEach(held ->
                  events.add(
                      SimpleConditionEvent.violated(
                          component, component.getFullName() + " holds " + held.getName())));
        }
        var collections = components.stream().filter(RecordRule::isCollection).count();
        if (copies(type) < collections) {
          events.add(
              SimpleConditionEvent.violated(type, type.getFullName() + " keeps what it was given"));
        }
      }
    };
  }

  private static boolean changes(House house, JavaField component, JavaClass held) {
    return component.getRawType().isArray()
        || CHANGING.stream().anyMatch(held::isAssignableTo)
        || isCollectionClass(held)
        || (house.ours().test(held) && hasChangingField(held));
  }

  private static boolean hasChangingField(JavaClass held) {
    return held.getFields().stream()
        .map(JavaField::getModifiers)
        .anyMatch(modifiers ->
            !modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.FINAL));
  }

  private static boolean isCollectionClass(JavaClass held) {
    return !held.isInterface()
        && (held.isAssignableTo(Collection.class) || held.isAssignableTo(Map.class));
  }

  private static boolean isCollection(JavaField component) {
    return component.getRawType().isAssignableTo(Collection.class)
        || component.getRawType().isAssignableTo(Map.class);
  }

  /**
   * {@return how many copies the constructors take, themselves or through a method of the record}
   */
  private static long copies(JavaClass type) {
    return type.getConstructors().stream()
        .flatMap(
            constructor -> Stream.concat(Stream.of(constructor), ownMethods(type, constructor)))
        .distinct()
        .flatMap(unit -> unit.getMethodCallsFromSelf().stream())
        .filter(RecordRule::isCopy)
        .count();
  }

  private static Stream<JavaCodeUnit> ownMethods(JavaClass type, JavaCodeUnit constructor) {
    return constructor.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().equals(type))
        .flatMap(call -> call.getTarget().resolveMember().stream());
  }

  private static boolean isCopy(JavaMethodCall call) {
    var owner = call.getTargetOwner();
    var maker = owner.isEquivalentTo(Collections.class) ? WRAPPING : COPYING;
    return MAKERS.stream().anyMatch(owner::isEquivalentTo)
        && maker.matcher(call.getName()).matches();
  }
}
