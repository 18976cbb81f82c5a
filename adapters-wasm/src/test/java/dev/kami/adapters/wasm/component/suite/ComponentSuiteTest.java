package dev.kami.adapters.wasm.component.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The specification's test suite of synchronous components, where there is a copy of it: the
 * environment variable or system property {@code KAMI_COMPONENT_WAST} names a folder of scripts as
 * JSON, and the components beside them. Assertions are counted; nothing is skipped.
 */
final class ComponentSuiteTest {

  @ParameterizedTest
  @EnumSource
  void every_assertion_of_the_specification_s_suite_holds(Mode mode) throws IOException {
    Tally tally = new Tally();
    for (Script script : Script.all()) {
      new ScriptRun(script, mode, tally).run();
    }
    System.out.printf("component suite, %s: %s%n", mode, tally);
    assertEquals("", String.join("\n", tally.differences()));
    assertTrue(tally.assertions() >= 804, "few assertions: " + tally);
  }
}
