package dev.kami.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.kami.architecture.House;
import dev.kami.architecture.HouseRule;
import dev.kami.architecture.Room;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What a port is made of. */
public final class PortRules {

  private static final Set<Class<?>> VALUES =
      Set.of(
          Object.class,
          String.class,
          Boolean.class,
          Integer.class,
          Long.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          Collection.class,
          List.class,
          Set.class,
          Map.class,
          Instant.class,
          Duration.class,
          Path.class);

  /** Rule 6. */
  public static final HouseRule SHAPE =
      new HouseRule(
          6,
          "Port packages hold interfaces, records, enums and sealed types; an in-port has one method",
          house ->
              CompositeArchRule.of(
                  List.of(
                      classes()
                          .that(house.inside(Room.IN_PORTS, Room.OUT_PORTS))
                          .should(Checks.beTrue("be a contract or data", PortRules::isShape)),
                      classes()
                          .that(house.inside(Room.IN_PORTS))
                          .and(DescribedPredicate.describe("in-ports", PortRules::isInPort))
                          .should(
                              Checks.beTrue(
                                  "have one method", type -> type.getMethods().size() == 1)))));

  /** Rule 7. */
  public static final HouseRule SIGNATURES =
      new HouseRule(
          7,
          "Port signatures name types of the domain, of the ports and listed JDK values only",
          house ->
              classes()
                  .that(house.inside(Room.IN_PORTS, Room.OUT_PORTS))
                  .should(nameOnlyValues(house)));

  private PortRules() {}

  private static boolean isShape(JavaClass type) {
    return type.isInterface()
        || type.isRecord()
        || type.isEnum()
        || type.isAnonymousClass()
        || type.reflect().isSealed();
  }

  private static boolean isInPort(JavaClass type) {
    return type.isInterface()
        && !type.isAnnotation()
        && !type.reflect().isSealed()
        && !type.getSimpleName().equals("package-info");
  }

  private static ArchCondition<JavaClass> nameOnlyValues(House house) {
    var known = house.inside(Room.DOMAIN, Room.IN_PORTS, Room.OUT_PORTS);
    return new ArchCondition<>("name only known values") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.<JavaMember>concat(type.getFields().stream(), type.getCodeUnits().stream())
            .filter(member -> !member.getModifiers().contains(JavaModifier.PRIVATE))
            .filter(member -> !member.getName().equals("values") || !type.isEnum())
            .forEach(member ->
                member.getAllInvolvedRawTypes().stream()
                    .filter(named -> !known.test(named) && !isValue(named))
                    .forEach(named ->
                        events.add(
                            SimpleConditionEvent.violated(
                                member, member.getDescription() + " names " + named.getName()))));
      }
    };
  }

  private static boolean isValue(JavaClass named) {
    return named.isPrimitive() || VALUES.stream().anyMatch(named::isEquivalentTo);
  }
}
