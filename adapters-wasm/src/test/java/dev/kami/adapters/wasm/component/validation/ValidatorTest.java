package dev.kami.adapters.wasm.component.validation;

import static dev.kami.adapters.wasm.component.validation.Build.OFFSET;
import static dev.kami.adapters.wasm.component.validation.Build.RESOURCE;
import static dev.kami.adapters.wasm.component.validation.Build.SUB_RESOURCE;
import static dev.kami.adapters.wasm.component.validation.Build.U32;
import static dev.kami.adapters.wasm.component.validation.Build.alias;
import static dev.kami.adapters.wasm.component.validation.Build.component;
import static dev.kami.adapters.wasm.component.validation.Build.export;
import static dev.kami.adapters.wasm.component.validation.Build.exportAs;
import static dev.kami.adapters.wasm.component.validation.Build.function;
import static dev.kami.adapters.wasm.component.validation.Build.imported;
import static dev.kami.adapters.wasm.component.validation.Build.indexed;
import static dev.kami.adapters.wasm.component.validation.Build.instantiate;
import static dev.kami.adapters.wasm.component.validation.Build.nested;
import static dev.kami.adapters.wasm.component.validation.Build.record;
import static dev.kami.adapters.wasm.component.validation.Build.type;
import static dev.kami.adapters.wasm.component.validation.Build.validate;
import static dev.kami.adapters.wasm.component.validation.Build.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be said of single components without the specification's suite. */
final class ValidatorTest {
  private static final Definition EQUAL_RESOURCES =
      nested(imported("a", SUB_RESOURCE), imported("b", new ExternDescriptor.TypeEqual(0)));

  private static String refusal(Definition... definitions) {
    InvalidComponentException refused =
        assertThrows(InvalidComponentException.class, () -> validate(definitions));
    assertEquals(OFFSET, refused.offset());
    return refused.reason();
  }

  @Test
  void nothing_is_a_component() {
    ComponentType type = validate().type();
    assertTrue(type.imports().isEmpty());
    assertTrue(type.exports().isEmpty());
  }

  @Test
  void an_index_means_what_stands_before_it() {
    assertEquals(
        "unknown type 0: type index out of bounds",
        refusal(imported("f", new ExternDescriptor.Function(0)), type(function(U32))));
  }

  @Test
  void a_function_uses_the_very_object_that_an_import_names() {
    ComponentType type =
        validate(
                type(record("x", U32)),
                imported("point", new ExternDescriptor.TypeEqual(0)),
                type(function(indexed(1))),
                imported("origin", new ExternDescriptor.Function(2)))
            .type();
    TypeBound point = assertInstanceOf(TypeBound.class, type.imports().get("point"));
    FunctionType origin = assertInstanceOf(FunctionType.class, type.imports().get("origin"));
    assertSame(point.type(), origin.result().orElseThrow());
  }

  @Test
  void a_record_without_a_name_is_not_visible() {
    assertEquals(
        "func not valid to be used as import: `origin` uses a type that has no name",
        refusal(
            type(record("x", U32)),
            type(function(indexed(0))),
            imported("origin", new ExternDescriptor.Function(1))));
  }

  @Test
  void the_second_export_of_a_resource_type_is_equal_to_the_first() {
    ComponentType type =
        validate(type(RESOURCE), export("one", Sort.TYPE, 0), export("other", Sort.TYPE, 0)).type();
    ResourceType one =
        assertInstanceOf(TypeBound.SubResource.class, type.exports().get("one")).type();
    TypeBound.Equal other = assertInstanceOf(TypeBound.Equal.class, type.exports().get("other"));
    assertTrue(one.isSame(assertInstanceOf(ResourceType.class, other.type())));
  }

  @Test
  void an_export_can_hide_which_resource_type_it_is() {
    ComponentType type =
        validate(
                type(RESOURCE),
                export("one", Sort.TYPE, 0),
                exportAs("other", Sort.TYPE, 0, SUB_RESOURCE))
            .type();
    assertInstanceOf(TypeBound.SubResource.class, type.exports().get("other"));
  }

  @Test
  void each_instance_has_resource_types_of_its_own() {
    assertEquals(
        "type mismatch for import `b`: resource types are not the same: expected `b`, found `r`",
        refusal(
            nested(type(RESOURCE), export("r", Sort.TYPE, 0)),
            instantiate(0),
            instantiate(0),
            alias(Sort.TYPE, 0, "r"),
            alias(Sort.TYPE, 1, "r"),
            EQUAL_RESOURCES,
            instantiate(1, with("a", Sort.TYPE, 0), with("b", Sort.TYPE, 1))));
  }

  @Test
  void a_resource_type_that_goes_through_an_instance_stays_the_same() {
    assertTrue(
        validate(
                nested(imported("in", SUB_RESOURCE), export("out", Sort.TYPE, 0)),
                type(RESOURCE),
                instantiate(0, with("in", Sort.TYPE, 0)),
                alias(Sort.TYPE, 0, "out"),
                EQUAL_RESOURCES,
                instantiate(1, with("a", Sort.TYPE, 0), with("b", Sort.TYPE, 1)))
            .type()
            .exports()
            .isEmpty());
  }

  @Test
  void the_code_of_core_modules_is_for_somebody_else_to_check() {
    ByteRange module = ByteRange.copyOf(HexFormat.of().parseHex("0061736d01000000"));
    Validator validator = new Validator(_ -> Optional.of("a bad one"));
    InvalidComponentException refused =
        assertThrows(
            InvalidComponentException.class,
            () -> validator.validate(component(new Definition.OfCoreModule(OFFSET, module))));
    assertEquals("invalid core module: a bad one", refused.reason());
  }

  @Test
  void a_broken_core_module_is_told_by_its_place_in_the_file() {
    byte[] file = HexFormat.of().parseHex("ffffffff0061736d010000000d");
    ByteRange module = ByteRange.of(file, 4, file.length);
    InvalidComponentException refused =
        assertThrows(
            InvalidComponentException.class,
            () -> validate(new Definition.OfCoreModule(OFFSET, module)));
    assertTrue(refused.reason().startsWith("malformed core module: "), refused.reason());
    assertEquals(file.length, refused.offset());
  }
}
