package dev.kami.adapters.wasm.component.validation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.matching.Bindings;
import dev.kami.adapters.wasm.component.matching.Effort;
import dev.kami.adapters.wasm.component.matching.Matching;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.type.ComponentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Components that grow by random definitions, as long as they stay valid. */
final class RandomComponentsTest {
  private static final int COMPONENTS = 200;
  private static final int TRIES = 120;

  private final Validator validator = new Validator(_ -> Optional.empty());

  private ValidComponent validate(List<Definition> definitions) {
    return validator.validate(new Component(definitions));
  }

  private List<Definition> grown(long seed) {
    RandomDefinitions source = new RandomDefinitions(new Random(seed));
    List<Definition> definitions = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      definitions.add(source.definition());
      try {
        ValidComponent _ = validate(definitions);
      } catch (InvalidComponentException _) {
        definitions.removeLast();
      }
    }
    return definitions;
  }

  @Test
  void a_component_is_valid_or_invalid_and_nothing_else_happens() {
    int definitions = 0;
    for (long seed = 0; seed < COMPONENTS; seed++) {
      long shown = seed;
      definitions += assertDoesNotThrow(() -> grown(shown), () -> "with seed " + shown).size();
    }
    assertTrue(definitions > 10 * COMPONENTS, "components stay small: " + definitions);
  }

  @Test
  void what_is_valid_is_valid_inside_another_component_and_of_the_same_type() {
    for (long seed = COMPONENTS; seed < COMPONENTS + 50; seed++) {
      List<Definition> definitions = grown(seed);
      ComponentType outside = validate(definitions).type();
      Definition nested = new Definition.OfComponent(Build.OFFSET, new Component(definitions));
      Definition export = Build.export("it", Sort.COMPONENT, 0);
      ComponentType inside =
          assertInstanceOf(
              ComponentType.class, validate(List.of(nested, export)).type().exports().get("it"));
      String shown = "with seed " + seed;
      assertEquals(Optional.empty(), matching().check(outside, outside), shown);
      assertEquals(Optional.empty(), matching().check(outside, inside), shown);
      assertEquals(Optional.empty(), matching().check(inside, outside), shown);
    }
  }

  private static Matching matching() {
    return new Matching(new Bindings(), new Effort(Effort.ENOUGH));
  }
}
