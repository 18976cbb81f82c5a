package dev.kami.adapters.wasm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.module.Engine.Run;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A guest can't name what metering adds, even one that nobody validated. */
final class HiddenStateTest {
  private static TestModule running(String code) {
    return TestModule.running(List.of(), code);
  }

  private static String refused(TestModule module) {
    byte[] bytes = module.bytes();
    return assertThrows(MalformedBinaryException.class, () -> FuelMeter.instrument(bytes)).reason();
  }

  @Test
  void the_functions_after_the_last_one_can_not_be_called_or_referred_to() {
    assertEquals("unknown function 1", refused(running("call 1")));
    assertEquals("unknown function 2", refused(running("return_call 2")));
    assertEquals("unknown function 1", refused(running("ref.func 1 drop")));
  }

  @Test
  void no_section_can_name_them_either() {
    assertEquals("unknown function 1", refused(running("nop").elements(1)));
    assertEquals("unknown function 1", refused(running("nop").start(1)));
    assertEquals(
        "unknown function 1", refused(running("nop").export("f", ExternalKind.FUNCTION, 1)));
  }

  @Test
  void there_is_no_global_to_name() {
    TestModule guest = running("nop").global(1);
    CoreModule metered = CoreModule.read(FuelMeter.instrument(guest.bytes()).bytes());
    assertEquals(guest.module().globals(), metered.globals());
    assertTrue(metered.imports().stream().noneMatch(it -> it.type() instanceof GlobalType));
  }

  @Test
  void nothing_is_exported_beside_what_the_guest_exports() {
    TestModule guest = running("nop").global(1).export("g", ExternalKind.GLOBAL, 0);
    MeteredModule metered = FuelMeter.instrument(guest.bytes());
    assertEquals(
        List.of(
            new Export("run", ExternalKind.FUNCTION, 6), new Export("g", ExternalKind.GLOBAL, 0)),
        CoreModule.read(metered.bytes()).exports());
  }

  @Test
  void a_guest_that_imports_our_name_gets_its_own_function_and_we_take_another_name() {
    TestModule guest =
        new TestModule()
            .importFunction("fuel", "charge")
            .importFunction("fuel1", "other")
            .function("run", List.of(), List.of(), "call 0");
    MeteredModule metered = FuelMeter.instrument(guest.bytes());
    assertEquals("fuel2", metered.importModule());
    List<Import> imports = CoreModule.read(metered.bytes()).imports();
    assertEquals(guest.module().imports(), imports.subList(0, 2));
    assertEquals(
        Arrays.stream(MeterFunction.values()).map(MeterFunction::importName).toList(),
        imports.subList(2, imports.size()).stream().map(Import::name).toList());
    assertTrue(imports.stream().skip(2).allMatch(it -> it.module().equals("fuel2")));
  }

  @Test
  void the_guests_own_globals_stay_its_own() {
    TestModule guest = running("global.get 0 i64.const 1 i64.add global.set 0").global(41);
    assertEquals(Run.completed(4), Engine.INTERPRETER.run(guest, FuelTank.PLENTY));
  }
}
