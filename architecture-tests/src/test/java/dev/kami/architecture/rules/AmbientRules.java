package dev.kami.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.CompositeArchRule;
import dev.kami.architecture.HouseRule;
import dev.kami.architecture.Room;
import java.util.List;

/** The world comes in through ports, and answers leave through one door. */
public final class AmbientRules {

  /** Rule 10. */
  public static final HouseRule STANDARD_STREAMS =
      new HouseRule(
          10,
          "Nobody touches standard streams or ends the JVM but renderer, stdio transport and Main",
          house ->
              noClasses()
                  .that(not(house.inside(Room.RENDERER, Room.STDIO).or(house.among(Room.MAIN))))
                  .should()
                  .accessTargetWhere(Ambient.PROCESS.isTarget()));

  /** Rule 11. */
  public static final HouseRule AMBIENT =
      new HouseRule(
          11,
          "Time, random numbers, environment and services are read by their owners; nobody sleeps",
          house ->
              CompositeArchRule.of(
                  List.of(
                      noClasses().should().accessTargetWhere(Ambient.SLEEP.isTarget()),
                      noClasses()
                          .that(not(house.inside(Room.BOOTSTRAP).or(house.among(Room.CLOCKS))))
                          .should()
                          .accessTargetWhere(Ambient.TIME.isTarget()),
                      noClasses()
                          .that(not(house.inside(Room.BOOTSTRAP).or(house.beside(Room.RANDOM))))
                          .should()
                          .accessTargetWhere(Ambient.RANDOM.isTarget()),
                      noClasses()
                          .that(not(house.inside(Room.BOOTSTRAP)))
                          .should()
                          .accessTargetWhere(Ambient.HOST.isTarget()))));

  private AmbientRules() {}
}
