package dev.kami.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.kami.architecture.House;
import dev.kami.architecture.HouseRule;
import dev.kami.architecture.Room;
import java.util.List;

/** Whom adapters know, and who knows the wiring. */
public final class AdapterRules {

  /** Rule 3. */
  public static final HouseRule STRANGERS =
      new HouseRule(
          3,
          "Adapters do not know each other",
          house ->
              CompositeArchRule.of(
                  Room.ADAPTERS.stream()
                      .filter(house::has)
                      .map(adapter -> strangerToOthers(house, adapter))
                      .toList()));

  /** Rule 4. */
  public static final HouseRule OUTSIDE =
      new HouseRule(
          4,
          "Nobody depends on bootstrap, and adapters see ports and domain, never services",
          house ->
              CompositeArchRule.of(
                  List.of(
                      noClasses()
                          .that(not(house.inside(Room.BOOTSTRAP)))
                          .should()
                          .dependOnClassesThat(house.inside(Room.BOOTSTRAP)),
                      noClasses()
                          .that(house.inside(Room.ADAPTERS))
                          .should()
                          .dependOnClassesThat(
                              house
                                  .inside(Room.APPLICATION)
                                  .and(not(house.inside(Room.IN_PORTS, Room.OUT_PORTS)))))));

  private AdapterRules() {}

  private static ArchRule strangerToOthers(House house, Room adapter) {
    var others = Room.ADAPTERS.stream().filter(room -> room != adapter).toList();
    return noClasses()
        .that(house.inside(adapter))
        .should()
        .dependOnClassesThat(house.inside(others));
  }
}
