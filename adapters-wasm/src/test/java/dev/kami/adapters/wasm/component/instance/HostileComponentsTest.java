package dev.kami.adapters.wasm.component.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.abi.Caller;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Components that want more of the host than they may have: each ends with a trap that says so. */
final class HostileComponentsTest {

  @Test
  void instances_that_double_at_each_level_are_bounded() {
    assertTraps("the component needs more than 10,000 instances", HostileComponents.tower(30, 2));
  }

  @Test
  void instances_inside_each_other_are_bounded() {
    assertTraps(
        "the component needs more than 100 levels of instances in each other",
        HostileComponents.tower(1_000, 1));
  }

  @Test
  void a_hundred_thousand_instances_are_too_many() {
    assertTraps(
        "the component needs more than 10,000 instances", HostileComponents.tower(1, 100_000));
  }

  @Test
  void large_definitions_are_bounded_by_what_all_instances_have_of_them() {
    assertTraps(
        "the component needs more than 1,000,000 parts of definitions in all its instances",
        HostileComponents.records(5_000, 1_000));
  }

  @Test
  void what_fits_into_the_limits_is_instantiated() {
    try (ComponentInstance instance = instantiate(HostileComponents.tower(98, 1))) {
      assertTrue(instance.names().isEmpty());
    }
    try (ComponentInstance instance = instantiate(HostileComponents.tower(1, 9_000))) {
      assertTrue(instance.names().isEmpty());
    }
  }

  @Test
  void components_inside_each_other_are_refused_when_they_are_read() {
    byte[] component = HostileComponents.nested(10_000);

    assertThrows(MalformedBinaryException.class, () -> TestComponent.valid(component));
  }

  @ParameterizedTest
  @EnumSource
  void recursion_through_a_component_s_own_functions_ends(Mode mode) {
    TestComponent<String> component =
        TestComponent.of(TestComponent.valid(Guests.named("calls-itself")), mode, List.of());

    try (ComponentInstance instance = component.instantiate("")) {
      var run = instance.function("run").orElseThrow();
      var trap = assertThrows(RuntimeException.class, () -> run.call(Caller.HOST, List.of()));
      assertTrue(
          String.valueOf(trap.getMessage()).contains("call stack exhausted"), trap::toString);
    }
  }

  @ParameterizedTest
  @EnumSource
  void recursion_through_a_child_that_is_running_traps(Mode mode) {
    TestComponent<String> component =
        TestComponent.of(TestComponent.valid(Guests.named("calls-parent")), mode, List.of());

    try (ComponentInstance instance = component.instantiate("")) {
      var run = instance.function("run").orElseThrow();
      var trap = assertThrows(GuestTrap.class, () -> run.call(Caller.HOST, List.of()));
      assertEquals("cannot enter component instance", trap.getMessage());
    }
  }

  private static void assertTraps(String expected, byte[] component) {
    var trap = assertThrows(GuestTrap.class, () -> instantiate(component).close());
    assertEquals(expected, trap.getMessage());
  }

  private static ComponentInstance instantiate(byte[] component) {
    return TestComponent.<String>of(TestComponent.valid(component), Mode.INTERPRETED, List.of())
        .instantiate("");
  }
}
