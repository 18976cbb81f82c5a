package dev.kami.adapters.wasm.component.wit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.binary.ComponentReader;
import dev.kami.adapters.wasm.component.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The interfaces of components that tool chains have made: the examples. */
final class PrintedComponentsTest {
  private static final Path EXAMPLES = Path.of("..", "examples", "components");

  private static String print(String example) throws IOException {
    byte[] file = Files.readAllBytes(EXAMPLES.resolve(example).resolve(example + ".wasm"));
    Validator validator = new Validator(_ -> Optional.empty());
    return InterfacePrinter.print(validator.validate(ComponentReader.read(file)).type());
  }

  @Test
  void a_component_of_typed_exports_shows_all_types_by_name() throws IOException {
    String text = print("mirror");
    assertTrue(
        text.startsWith(
            """
            package root:component;

            world root {
              export divide: func(dividend: s32, divisor: s32) -> result<s32, string>;
              export dev:mirror/values@1.0.0;
            }

            package dev:mirror@1.0.0 {
              interface values {
                record point {
                  x: s32,
                  y: s32,
                }
            """),
        text);
    assertTrue(text.contains("    points: func(value: list<point>) -> list<point>;\n"), text);
    assertTrue(text.contains("    outcome: func(value: result<string, colour>) -> "), text);
  }

  @Test
  void a_component_that_uses_wasi_shows_what_it_uses_of_it() throws IOException {
    String text = print("fetch-title");
    assertTrue(text.contains("  import wasi:http/types@0.2."), text);
    assertTrue(text.contains("    use error.{error};\n"), text);
    assertTrue(text.contains("      set-scheme: func(scheme: option<scheme>) -> result;\n"), text);
    assertTrue(
        text.contains("    use types.{outgoing-request, request-options, "),
        "types of the same package by their interface alone: " + text);
    assertEquals(2, text.split("record datetime \\{", -1).length, "defined once: " + text);
  }
}
