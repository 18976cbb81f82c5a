package dev.kami.adapters.wasm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Imports without names get one that nobody else has. */
final class ImportNamesTest {

  @Test
  void an_import_without_names_is_given_a_module_name() {
    CoreModule module = new TestModule().importFunction("", "").importFunction("", "x").module();
    assertEquals("nameless", ImportNames.forNameless(module));
    assertEquals(
        List.of("nameless", ""),
        ImportNames.given(module, "nameless").imports().stream().map(Import::module).toList());
  }

  @Test
  void the_name_is_one_that_the_module_does_not_use() {
    CoreModule module =
        new TestModule().importFunction("nameless", "").importFunction("", "").module();
    assertEquals("nameless1", ImportNames.forNameless(module));
  }

  @Test
  void nothing_changes_where_all_have_names() {
    CoreModule module = new TestModule().importFunction("a", "").module();
    assertEquals("", ImportNames.forNameless(module));
    assertEquals(module, ImportNames.given(module, ""));
  }
}
