package dev.kami.adapters.wasm.component.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.abi.Caller;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ComponentInstanceTest {
  private static final String USES = "test:guest/uses@0.1.0";

  @ParameterizedTest
  @EnumSource
  void a_function_of_an_exported_instance_calls_the_host(Mode mode) {
    List<String> log = new ArrayList<>();

    try (ComponentInstance instance = things(mode).instantiate(log)) {
      assertEquals(7, call(instance, "drop", 7));
    }

    assertEquals(List.of("made 7", "destroyed 7"), log);
  }

  @Test
  void resources_of_the_host_that_a_guest_keeps_are_destroyed_when_its_instance_closes() {
    List<String> log = new ArrayList<>();

    try (ComponentInstance instance = things(Mode.INTERPRETED).instantiate(log)) {
      call(instance, "keep", 1);
      call(instance, "keep", 2);
      assertEquals(List.of("made 1", "made 2"), log);
    }

    assertEquals(List.of("made 1", "made 2", "destroyed 2", "destroyed 1"), log);
  }

  @Test
  void a_second_close_destroys_nothing() {
    List<String> log = new ArrayList<>();
    ComponentInstance instance = things(Mode.INTERPRETED).instantiate(log);
    call(instance, "keep", 1);

    instance.close();
    instance.close();

    assertEquals(List.of("made 1", "destroyed 1"), log);
  }

  @Test
  void a_resource_that_a_guest_gives_to_its_caller_is_the_caller_s() {
    List<String> log = new ArrayList<>();
    Optional<Value> given;

    try (ComponentInstance instance = things(Mode.INTERPRETED).instantiate(log)) {
      given = instance.function("give").orElseThrow().call(Caller.HOST, arguments(5));
    }

    assertEquals(Optional.of(Things.THING.handle(5L)), given);
    assertEquals(List.of("made 5"), log);
  }

  @Test
  void two_instances_have_contexts_of_their_own() {
    TestComponent<List<String>> component = things(Mode.INTERPRETED);
    List<String> one = new ArrayList<>();
    List<String> other = new ArrayList<>();

    try (ComponentInstance first = component.instantiate(one);
        ComponentInstance second = component.instantiate(other)) {
      call(first, "drop", 1);
      call(second, "drop", 2);
    }

    assertEquals(List.of("made 1", "destroyed 1"), one);
    assertEquals(List.of("made 2", "destroyed 2"), other);
  }

  @Test
  void an_instance_tells_what_it_exports() {
    try (ComponentInstance instance = things(Mode.INTERPRETED).instantiate(new ArrayList<>())) {
      assertEquals(Set.of(USES, "give"), instance.names());
      assertInstanceOf(Item.OfInstance.class, instance.find(USES).orElseThrow());
      assertTrue(instance.find("nothing").isEmpty());
      assertTrue(instance.function(USES).isEmpty());
      assertTrue(instance.function("give", "keep").isEmpty());
    }
  }

  @Test
  void a_newer_version_of_the_host_gives_what_an_older_one_is_asked_for() {
    List<String> log = new ArrayList<>();
    var component =
        TestComponent.of(
            TestComponent.valid(Guests.named("things")),
            Mode.INTERPRETED,
            List.of(Things.version("1.9.0")));

    try (ComponentInstance instance = component.instantiate(log)) {
      assertEquals(3, call(instance, "keep", 3));
    }
  }

  @Test
  void after_a_trap_the_instance_cannot_be_entered_again() {
    var component =
        TestComponent.<List<String>>of(
            TestComponent.valid(Guests.named("calls-parent")), Mode.INTERPRETED, List.of());

    try (ComponentInstance instance = component.instantiate(new ArrayList<>())) {
      var run = instance.function("run").orElseThrow();
      var first = assertThrows(GuestTrap.class, () -> run.call(Caller.HOST, List.of()));
      var second = assertThrows(GuestTrap.class, () -> run.call(Caller.HOST, List.of()));
      assertEquals("cannot enter component instance", first.getMessage());
      assertEquals("cannot enter component instance", second.getMessage());
    }
  }

  private static TestComponent<List<String>> things(Mode mode) {
    return TestComponent.of(
        TestComponent.valid(Guests.named("things")), mode, List.of(Things.version("1.0.3")));
  }

  private static long call(ComponentInstance instance, String name, int argument) {
    Value result =
        instance
            .function(USES, name)
            .orElseThrow()
            .call(Caller.HOST, arguments(argument))
            .orElseThrow();
    return ((Value.Int) result).value();
  }

  private static List<Value> arguments(int argument) {
    return List.of(new Value.Int(argument));
  }
}
