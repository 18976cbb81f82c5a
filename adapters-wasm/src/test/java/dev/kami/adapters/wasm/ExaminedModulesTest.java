package dev.kami.adapters.wasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.ModuleInterface.Withheld;
import dev.kami.domain.tool.ToolFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a module before anybody runs it. */
final class ExaminedModulesTest {

  @Test
  void a_function_with_a_resource_is_withheld_and_the_others_can_be_called() {
    var offered = examined("component-withheld");
    assertEquals(
        List.of("greet", "refuse"), offered.functions().stream().map(ToolFunction::name).toList());
    var why = "the resource 'file' cannot be written as JSON";
    assertEquals(List.of(new Withheld("open", why)), offered.withheld());
  }

  @Test
  void the_interface_of_a_component_is_shown_as_wit() {
    var text = examined("component-withheld").text();
    assertTrue(text.contains("greet: func(name: string) -> string"), text);
  }

  @Test
  void what_a_command_imports_and_exports_is_shown() {
    var lines = examined("echo").text().lines().toList();
    assertTrue(lines.contains("export _start: func()"), lines::toString);
    assertTrue(
        lines.contains("import wasi_snapshot_preview1.fd_write: func(i32, i32, i32, i32) -> i32"),
        lines::toString);
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("export memory: memory of ")),
        lines::toString);
  }

  private static ModuleInterface examined(String guest) {
    try (var runtime = TestRuntime.compiling().build()) {
      return runtime.examine(Guests.named(guest));
    }
  }
}
