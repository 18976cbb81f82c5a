package dev.kami.adapters.wasm.component.binary;

import static dev.kami.adapters.wasm.component.binary.ComponentFile.name;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.syntax.Alias;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.CoreInstanceExpression;
import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.ExternName;
import dev.kami.adapters.wasm.component.syntax.InstanceExpression;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.syntax.SortIndex;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sections and what most of them hold (Binary.md). */
final class ComponentReaderTest {
  private static final int CONTENT = 10;
  private static final int FIRST_ITEM = 11;

  private static List<Definition> read(int section, String content) {
    return ComponentReader.read(new ComponentFile().section(section, content).bytes())
        .definitions();
  }

  private static String problem(ComponentFile file) {
    byte[] bytes = file.bytes();
    return requireNonNull(
        assertThrows(MalformedBinaryException.class, () -> ComponentReader.read(bytes))
            .getMessage());
  }

  private static String problem(int section, String content) {
    return problem(new ComponentFile().section(section, content));
  }

  @Test
  void a_component_may_be_empty() {
    assertEquals(new Component(List.of()), ComponentReader.read(new ComponentFile().bytes()));
  }

  @Test
  void custom_sections_are_skipped_whatever_they_hold() {
    assertEquals(List.of(), read(0, name("component-name") + "fffe01"));
    assertEquals(
        "unexpected end: 5 bytes of a name do not fit (at offset 0xa)", problem(0, "056162"));
  }

  @Test
  void a_core_module_is_kept_as_its_bytes() {
    byte[] module = ComponentFile.hex(ComponentFile.CORE_MODULE + "0100");
    Definition.OfCoreModule read =
        (Definition.OfCoreModule) read(1, ComponentFile.CORE_MODULE + "0100").getFirst();
    assertEquals(ByteRange.copyOf(module), read.module());
    assertEquals(CONTENT, read.module().start());
    assertEquals(
        "no core module: of another layer (at offset 0xe)", problem(1, "0061736d0d000100"));
  }

  @Test
  void core_instances_come_of_modules_and_of_single_items() {
    assertEquals(
        List.of(
            new Definition.OfCoreInstance(
                FIRST_ITEM,
                new CoreInstanceExpression.Instantiate(
                    2, List.of(new CoreInstanceExpression.Argument("i", 3)))),
            new Definition.OfCoreInstance(
                0x12,
                new CoreInstanceExpression.FromExports(
                    List.of(
                        new CoreInstanceExpression.InlineExport(
                            "m", new SortIndex(Sort.CORE_MEMORY, 4)))))),
        read(2, "02 0002 01 0169 1203 01 01 016d 0204"));
    assertEquals(
        "0x00 is no sort of a core argument, which is an instance (at offset 0x10)",
        problem(2, "01 0002 01 0169 0003"));
  }

  @Test
  void components_nest() {
    Component inner =
        new Component(List.of(new Definition.OfAlias(0x15, new Alias.Outer(Sort.TYPE, 1, 0))));
    ComponentFile nested = new ComponentFile().section(6, "01 03020100");
    ComponentFile file = new ComponentFile().section(4, nested.bytes());
    assertEquals(
        List.of(new Definition.OfComponent(CONTENT, inner)),
        ComponentReader.read(file.bytes()).definitions());
  }

  @Test
  void instances_come_of_components_and_of_single_items() {
    assertEquals(
        List.of(
            new Definition.OfInstance(
                FIRST_ITEM,
                new InstanceExpression.Instantiate(
                    1,
                    List.of(
                        new InstanceExpression.Argument("a", new SortIndex(Sort.FUNCTION, 2))))),
            new Definition.OfInstance(
                0x12,
                new InstanceExpression.FromExports(
                    List.of(
                        new InstanceExpression.InlineExport(
                            ExternName.of("b"), new SortIndex(Sort.INSTANCE, 0)))))),
        read(5, "02 0001 01 0161 0102 01 01 00 0162 0500"));
  }

  @Test
  void aliases_point_to_exports_and_outwards() {
    assertEquals(
        List.of(
            new Definition.OfAlias(FIRST_ITEM, new Alias.OfExport(Sort.TYPE, 0, "t")),
            new Definition.OfAlias(0x10, new Alias.OfCoreExport(Sort.CORE_TABLE, 1, "u")),
            new Definition.OfAlias(0x16, new Alias.Outer(Sort.CORE_MODULE, 2, 3))),
        read(6, "03 030000 0174 000101 01 0175 0011020203"));
    assertEquals(
        "an outer alias can't be of sort instance (at offset 0xb)", problem(6, "01 05020000"));
  }

  @Test
  void imports_and_exports_have_names_in_three_forms() {
    ExternDescriptor function = new ExternDescriptor.Function(0);
    assertEquals(
        List.of(
            new Definition.OfImport(FIRST_ITEM, ExternName.of("a"), function),
            new Definition.OfImport(0x10, ExternName.of("b"), function),
            new Definition.OfImport(0x15, ExternName.of("c"), function)),
        read(10, "03 000161 0100 010162 0100 020163 00 0100"));
    assertEquals(
        List.of(
            new Definition.OfImport(
                FIRST_ITEM,
                new ExternName("i", Optional.of("a:b/c"), Optional.of(".1"), Optional.of("x")),
                new ExternDescriptor.OfInstance(0))),
        read(
            10, "01 020169 03 00" + name("a:b/c") + "01" + name(".1") + "02" + name("x") + "0500"));
    assertEquals(
        "duplicate attribute implements (at offset 0x16)",
        problem(10, "01 020169 02 00" + name("a:b/c") + "00" + name("a:b/c") + "0500"));
  }

  @Test
  void imports_are_of_every_kind() {
    List<ExternDescriptor> kinds =
        List.of(
            new ExternDescriptor.CoreModule(5),
            new ExternDescriptor.TypeEqual(6),
            new ExternDescriptor.TypeResource(),
            new ExternDescriptor.OfComponent(7));
    assertEquals(
        kinds,
        read(10, "04 000161 001105 000162 030006 000163 0301 000164 0407").stream()
            .map(it -> ((Definition.OfImport) it).type())
            .toList());
  }

  @Test
  void an_export_may_show_another_type() {
    SortIndex item = new SortIndex(Sort.FUNCTION, 0);
    assertEquals(
        List.of(
            new Definition.OfExport(FIRST_ITEM, ExternName.of("a"), item, Optional.empty()),
            new Definition.OfExport(
                0x11, ExternName.of("b"), item, Optional.of(new ExternDescriptor.Function(2)))),
        read(11, "02 000161 0100 00 000162 0100 010102"));
  }

  @Test
  void gated_features_are_named() {
    String gate = ", a gated feature of the component model";
    assertEquals(
        "start definitions are not supported" + gate + " (at offset 0x8)", problem(9, "000000"));
    assertEquals(
        "value definitions are not supported" + gate + " (at offset 0x8)", problem(12, "00"));
    assertEquals(
        "imports and exports of values are not supported" + gate + " (at offset 0xe)",
        problem(10, "01 000161 020173"));
    assertEquals("values are not supported" + gate + " (at offset 0xb)", problem(6, "01 02000000"));
  }

  @Test
  void other_files_are_refused_by_their_preamble() {
    byte[] module = ComponentFile.hex(ComponentFile.CORE_MODULE);
    MalformedBinaryException problem =
        assertThrows(MalformedBinaryException.class, () -> ComponentReader.read(module));
    assertEquals("no component: of another layer (at offset 0x4)", problem.getMessage());
    assertEquals(Optional.of(Layer.MODULE), Layer.of(module));
    assertEquals(Optional.of(Layer.COMPONENT), Layer.of(new ComponentFile().bytes()));
    assertEquals(Optional.empty(), Layer.of(new byte[] {0, 'a', 's', 'm', 1, 0, 0}));
    assertEquals(Optional.empty(), Layer.of(ComponentFile.hex("0061736d 01000001")));
    assertEquals(Optional.empty(), Layer.of(ComponentFile.hex("7f454c46 01000000")));
  }

  @Test
  void a_section_ends_where_it_says() {
    assertEquals("malformed section id 13 (at offset 0x8)", problem(13, ""));
    assertEquals("section type is longer than its content (at offset 0xb)", problem(7, "00 73"));
    assertEquals(
        "unexpected end: 9 bytes do not fit (at offset 0xa)",
        problem(new ComponentFile().raw("0709")));
  }

  @Test
  void components_nest_a_hundred_deep_at_most() {
    byte[] bytes = new ComponentFile().bytes();
    for (int depth = 0; depth < ComponentLimits.DEPTH; depth++) {
      bytes = new ComponentFile().section(4, bytes).bytes();
    }
    assertEquals(1, ComponentReader.read(bytes).definitions().size());
    String problem = problem(new ComponentFile().section(4, bytes));
    assertTrue(
        problem.startsWith("components and types nest deeper than the limit of 100"), problem);
  }
}
