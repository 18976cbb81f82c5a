package dev.kami.adapters.wasm.component.binary;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.syntax.Alias;
import dev.kami.adapters.wasm.component.syntax.CoreTypeExpression;
import dev.kami.adapters.wasm.component.syntax.Declaration;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.ExternName;
import dev.kami.adapters.wasm.component.syntax.Labelled;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeUse;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.FunctionTypeUse;
import dev.kami.adapters.wasm.module.NumberType;
import dev.kami.adapters.wasm.module.RecursionGroup;
import dev.kami.adapters.wasm.module.SubType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Type definitions (Binary.md). */
final class TypesTest {
  private static final ValueTypeUse BOOL = new ValueTypeUse.Primitive(PrimitiveType.BOOL);
  private static final ValueTypeUse U8 = new ValueTypeUse.Primitive(PrimitiveType.U8);
  private static final ValueTypeUse THIRD = new ValueTypeUse.Indexed(3);
  private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());

  private static TypeExpression type(String hex) {
    var file = new ComponentFile().section(7, "01" + hex);
    return ((Definition.OfType) ComponentReader.read(file.bytes()).definitions().getFirst()).type();
  }

  private static CoreTypeExpression coreType(String hex) {
    var file = new ComponentFile().section(3, "01" + hex);
    var definition = ComponentReader.read(file.bytes()).definitions().getFirst();
    return ((Definition.OfCoreType) definition).type();
  }

  private static String problem(int section, String hex) {
    byte[] file = new ComponentFile().section(section, "01" + hex).bytes();
    return requireNonNull(
        assertThrows(MalformedBinaryException.class, () -> ComponentReader.read(file))
            .getMessage());
  }

  @Test
  void primitive_types_have_a_byte_each() {
    List<TypeExpression> read = new ArrayList<>();
    for (int code = 0x7f; code >= 0x73; code--) {
      read.add(type(Integer.toHexString(code)));
    }
    read.add(type("64"));
    List<TypeExpression> all = new ArrayList<>();
    for (PrimitiveType type : PrimitiveType.values()) {
      all.add(new ValueTypeExpression.Primitive(type));
    }
    assertEquals(all, read);
    assertEquals("0x62 is no type (at offset 0xb)", problem(7, "62"));
  }

  @Test
  void records_and_variants_have_labels() {
    List<Labelled> fields = List.of(new Labelled("a", BOOL), new Labelled("b", THIRD));
    assertEquals(new ValueTypeExpression.Fields(fields), type("72 02 0161 7f 0162 03"));
    assertEquals(
        new ValueTypeExpression.Variant(
            List.of(
                new ValueTypeExpression.Case("x", Optional.of(U8)),
                new ValueTypeExpression.Case("y", Optional.empty()))),
        type("71 02 0178 01 7d 00 0179 00 00"));
    assertEquals(new ValueTypeExpression.Flags(List.of("f", "g")), type("6e 02 0166 0167"));
    assertEquals(new ValueTypeExpression.Enumeration(List.of("f")), type("6d 01 0166"));
    assertEquals("0x01 is no end of a case (at offset 0x10)", problem(7, "71 01 0178 00 01"));
  }

  @Test
  void other_value_types_are_made_of_parts() {
    assertEquals(new ValueTypeExpression.OfList(THIRD), type("70 03"));
    assertEquals(new ValueTypeExpression.FixedList(U8, 300), type("67 7d ac02"));
    assertEquals(new ValueTypeExpression.FixedList(U8, -1), type("67 7d ffffffff0f"));
    assertEquals(new ValueTypeExpression.Tuple(List.of(U8, BOOL)), type("6f 02 7d 7f"));
    assertEquals(new ValueTypeExpression.Option(U8), type("6b 7d"));
    assertEquals(
        new ValueTypeExpression.Result(Optional.of(U8), Optional.empty()), type("6a 01 7d 00"));
    assertEquals(
        new ValueTypeExpression.Result(Optional.empty(), Optional.of(U8)), type("6a 00 01 7d"));
    assertEquals(new ValueTypeExpression.Own(3), type("69 03"));
    assertEquals(new ValueTypeExpression.Borrow(3), type("68 03"));
    assertEquals(new ValueTypeExpression.OfMap(U8, BOOL), type("63 7d 7f"));
    assertEquals(new ValueTypeExpression.OfStream(Optional.of(U8)), type("66 01 7d"));
    assertEquals(new ValueTypeExpression.OfFuture(Optional.empty()), type("65 00"));
  }

  @Test
  void an_index_is_a_number_that_is_not_negative() {
    assertEquals(new ValueTypeExpression.OfList(new ValueTypeUse.Indexed(64)), type("70 c000"));
    assertEquals("0x40 is no value type (at offset 0xc)", problem(7, "70 40"));
    assertEquals("-1 is no index of a type (at offset 0xc)", problem(7, "70 ff7f"));
    assertEquals("4294967295 is no index of a type (at offset 0xc)", problem(7, "70 ffffffff0f"));
  }

  @Test
  void functions_have_at_most_one_result() {
    Labelled parameter = new Labelled("p", BOOL);
    assertEquals(
        new TypeExpression.Function(false, List.of(parameter), Optional.of(U8)),
        type("40 01 0170 7f 00 7d"));
    assertEquals(
        new TypeExpression.Function(true, List.of(), Optional.empty()), type("43 00 01 00"));
    assertEquals("0x02 is no list of results (at offset 0xd)", problem(7, "40 00 02 00"));
  }

  @Test
  void a_resource_may_have_a_destructor() {
    assertEquals(
        new TypeExpression.Resource(NumberType.I32, OptionalInt.empty()), type("3f 7f 00"));
    assertEquals(
        new TypeExpression.Resource(NumberType.I32, OptionalInt.of(4)), type("3f 7f 01 04"));
  }

  @Test
  void types_of_components_and_instances_are_declarations() {
    var string = new ValueTypeExpression.Primitive(PrimitiveType.STRING);
    assertEquals(
        new TypeExpression.OfComponent(
            List.of(
                new Declaration.OfType(0xd, string),
                new Declaration.OfImport(
                    0xf, ExternName.of("a"), new ExternDescriptor.TypeEqual(0)),
                new Declaration.OfExport(
                    0x16, ExternName.of("b"), new ExternDescriptor.Function(2)))),
        type("41 03 01 73 03 000161 030000 04 000162 0102"));
    assertEquals(
        new TypeExpression.OfInstance(
            List.of(
                new Declaration.OfAlias(0xd, new Alias.Outer(Sort.TYPE, 1, 0)),
                new Declaration.OfCoreType(0x12, new CoreTypeExpression.Group(group(false))))),
        type("42 02 02 03020100 00 600000"));
    assertEquals(
        "0x03 is no declaration of an instance type (at offset 0xd)",
        problem(7, "42 01 03 000161 0301"));
  }

  @Test
  void an_open_core_type_needs_a_prefix_because_its_byte_means_a_module_type() {
    assertEquals(new CoreTypeExpression.Group(group(false)), coreType("60 00 00"));
    assertEquals(new CoreTypeExpression.Group(group(true)), coreType("00 50 00 60 00 00"));
    assertEquals(new CoreTypeExpression.ModuleType(List.of()), coreType("50 00"));
    assertEquals("0x60 is no open core type (at offset 0xc)", problem(3, "00 60 00 00"));
  }

  @Test
  void a_module_type_is_declarations_too() {
    FunctionTypeUse function = new FunctionTypeUse(0);
    assertEquals(
        new CoreTypeExpression.ModuleType(
            List.of(
                new CoreTypeExpression.Declaration.Type(
                    0xd, new CoreTypeExpression.Group(group(false))),
                new CoreTypeExpression.Declaration.Import(0x11, "a", "b", function),
                new CoreTypeExpression.Declaration.OuterAlias(0x18, 1, 0),
                new CoreTypeExpression.Declaration.Export(0x1d, "e", function))),
        coreType("50 04 01 600000 00 0161 0162 0000 02 10010100 03 0165 0000"));
  }

  @Test
  void types_nest_a_hundred_deep_at_most() {
    String deepest = "4101 01".repeat(ComponentLimits.DEPTH) + "73";
    assertTrue(type(deepest) instanceof TypeExpression.OfComponent);
    assertTrue(
        problem(7, "4101 01" + deepest)
            .startsWith("components and types nest deeper than the limit of 100"));
    assertTrue(
        problem(3, "5001 01".repeat(1_000_000) + "600000")
            .startsWith("components and types nest deeper than the limit of 100"));
  }

  private static RecursionGroup group(boolean open) {
    return new RecursionGroup(List.of(new SubType(open, List.of(), NOTHING)));
  }
}
