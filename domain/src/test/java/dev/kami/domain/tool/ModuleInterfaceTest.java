package dev.kami.domain.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.tool.ModuleInterface.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModuleInterfaceTest {

  @ParameterizedTest
  @ValueSource(strings = {"add", "get-http-2", "0", "calc.add"})
  void a_function_is_named_like_the_end_of_an_id(String name) {
    assertEquals(name, function(name).name());
    assertEquals("dev.example." + name, new ToolId("dev.example." + name).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "Add", "a.", ".a", "a..b", "a/b", "a_b", "[method]a.b"})
  void any_other_name_of_a_function_is_refused(String name) {
    assertThrows(IllegalArgumentException.class, () -> function(name));
  }

  @Test
  void functions_are_found_by_name() {
    var offered = offering(Kind.FUNCTIONS, "add", "subtract");
    assertEquals(Optional.of(function("add")), offered.function("add"));
    assertEquals(Optional.empty(), offered.function("ad"));
  }

  @Test
  void parameters_are_the_properties_that_a_function_takes_in_order() {
    var properties = JsonObject.EMPTY.with("b", true).with("a", true);
    assertEquals(List.of("b", "a"), taking(JsonObject.EMPTY.with("properties", properties)));
    assertEquals(List.of(), taking(JsonObject.EMPTY));
    assertEquals(List.of(), taking(JsonObject.EMPTY.with("properties", 1)));
  }

  private static List<String> taking(JsonObject arguments) {
    return new ToolFunction("f", arguments, Optional.empty()).parameters();
  }

  @Test
  void only_modules_of_functions_have_functions_and_they_have_some() {
    assertThrows(IllegalArgumentException.class, () -> offering(Kind.COMMAND, "add"));
    assertThrows(IllegalArgumentException.class, () -> offering(Kind.TEXT_TOOL, "add"));
    assertThrows(IllegalArgumentException.class, () -> offering(Kind.FUNCTIONS));
    assertThrows(IllegalArgumentException.class, () -> offering(Kind.FUNCTIONS, "add", "add"));
  }

  private static ModuleInterface offering(Kind kind, String... names) {
    return new ModuleInterface(
        kind, "", List.of(names).stream().map(ModuleInterfaceTest::function).toList(), List.of());
  }

  private static ToolFunction function(String name) {
    return new ToolFunction(name, JsonObject.EMPTY, Optional.empty());
  }
}
