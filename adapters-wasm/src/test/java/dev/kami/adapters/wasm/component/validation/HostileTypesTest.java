package dev.kami.adapters.wasm.component.validation;

import static dev.kami.adapters.wasm.component.validation.Build.OFFSET;
import static dev.kami.adapters.wasm.component.validation.Build.RESOURCE;
import static dev.kami.adapters.wasm.component.validation.Build.SUB_RESOURCE;
import static dev.kami.adapters.wasm.component.validation.Build.U32;
import static dev.kami.adapters.wasm.component.validation.Build.declared;
import static dev.kami.adapters.wasm.component.validation.Build.export;
import static dev.kami.adapters.wasm.component.validation.Build.indexed;
import static dev.kami.adapters.wasm.component.validation.Build.instantiate;
import static dev.kami.adapters.wasm.component.validation.Build.nested;
import static dev.kami.adapters.wasm.component.validation.Build.outer;
import static dev.kami.adapters.wasm.component.validation.Build.tuple;
import static dev.kami.adapters.wasm.component.validation.Build.type;
import static dev.kami.adapters.wasm.component.validation.Build.validate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.kami.adapters.wasm.component.syntax.Definition;
import dev.kami.adapters.wasm.component.syntax.ExternDescriptor;
import dev.kami.adapters.wasm.component.syntax.ExternName;
import dev.kami.adapters.wasm.component.syntax.InstanceExpression;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.syntax.SortIndex;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small components that are huge when written out, and deep ones: refused soon. */
final class HostileTypesTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String COMPLEX =
      "the component's types are too complex: more than 500000 steps of work";
  private static final String DEEP = "types are nested more than 100 levels";

  private static void assertRefused(String reason, List<Definition> definitions) {
    InvalidComponentException refused =
        assertTimeoutPreemptively(
            SOON,
            () ->
                assertThrows(
                    InvalidComponentException.class,
                    () -> validate(definitions.toArray(Definition[]::new))));
    assertEquals(reason, refused.reason());
  }

  @Test
  void a_type_that_doubles_with_each_definition() {
    List<Definition> definitions = new ArrayList<>(List.of(type(tuple(U32))));
    for (int i = 0; i < 60; i++) {
      definitions.add(type(tuple(indexed(i), indexed(i))));
    }
    assertRefused("the type has too many parts", definitions);
  }

  @Test
  void lists_in_lists_in_lists() {
    List<Definition> definitions = new ArrayList<>(List.of(type(tuple(U32))));
    for (int i = 0; i < 20_000; i++) {
      definitions.add(type(new ValueTypeExpression.OfList(indexed(i))));
    }
    assertRefused(DEEP, definitions);
  }

  @Test
  void instances_in_instances_in_instances() {
    List<Definition> definitions = new ArrayList<>(List.of(bag()));
    for (int i = 0; i < 20_000; i++) {
      definitions.add(bag(i));
    }
    assertRefused(DEEP, definitions);
  }

  @Test
  void instances_that_double_with_each_definition() {
    List<Definition> definitions = new ArrayList<>(List.of(bag()));
    for (int i = 0; i < 60; i++) {
      definitions.add(bag(i, i));
    }
    definitions.add(export("all", Sort.INSTANCE, 60));
    assertRefused(COMPLEX, definitions);
  }

  @Test
  void instance_types_that_double_and_have_resources() {
    TypeExpression first = new TypeExpression.OfInstance(List.of(declared("r", SUB_RESOURCE)));
    List<Definition> definitions = new ArrayList<>(List.of(type(first)));
    for (int i = 0; i < 60; i++) {
      ExternDescriptor before = new ExternDescriptor.OfInstance(0);
      definitions.add(
          type(
              new TypeExpression.OfInstance(
                  List.of(outer(Sort.TYPE, 1, i), declared("a", before), declared("b", before)))));
    }
    assertRefused(COMPLEX, definitions);
  }

  @Test
  void a_large_component_that_is_instantiated_again_and_again() {
    List<Definition> inner = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      inner.add(type(RESOURCE));
      inner.add(export("r" + i, Sort.TYPE, 2 * i));
    }
    List<Definition> definitions =
        new ArrayList<>(List.of(nested(inner.toArray(Definition[]::new))));
    for (int i = 0; i < 20_000; i++) {
      definitions.add(instantiate(0));
    }
    assertRefused(COMPLEX, definitions);
  }

  @Test
  void components_in_components_in_components() {
    Definition innermost = nested();
    for (int i = 0; i < 200; i++) {
      innermost = nested(innermost);
    }
    assertRefused("components or types are nested more than 100 levels", List.of(innermost));
  }

  private static Definition bag(int... instances) {
    List<InstanceExpression.InlineExport> exports = new ArrayList<>();
    for (int instance : instances) {
      exports.add(
          new InstanceExpression.InlineExport(
              ExternName.of("i" + exports.size()), new SortIndex(Sort.INSTANCE, instance)));
    }
    return new Definition.OfInstance(OFFSET, new InstanceExpression.FromExports(exports));
  }
}
