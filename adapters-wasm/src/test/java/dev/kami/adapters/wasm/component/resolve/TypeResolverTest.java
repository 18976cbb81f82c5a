package dev.kami.adapters.wasm.component.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.kami.adapters.wasm.component.syntax.Labelled;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeUse;
import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TypeResolverTest {
  private static final ResourceType RESOURCE = new ResourceType("r") {};
  private static final RecordType POINT =
      new RecordType(List.of(new Field("x", PrimitiveType.U32)));
  private static final ValueTypeUse U32 = new ValueTypeUse.Primitive(PrimitiveType.U32);
  private static final ValueTypeUse POINTS = new ValueTypeUse.Indexed(3);

  private final TypeResolver resolver =
      new TypeResolver(
          new TypeSpace() {
            @Override
            public ValueType valueType(int index) {
              assertEquals(3, index);
              return POINT;
            }

            @Override
            public ResourceType resourceType(int index) {
              assertEquals(5, index);
              return RESOURCE;
            }
          });

  @Test
  void an_index_becomes_the_object_of_the_space() {
    ListType list =
        assertInstanceOf(ListType.class, resolver.value(new ValueTypeExpression.OfList(POINTS)));
    assertSame(POINT, list.element());
  }

  @Test
  void each_expression_becomes_an_object_of_its_own() {
    ValueTypeExpression written = new ValueTypeExpression.Fields(List.of(new Labelled("x", U32)));
    ValueType once = resolver.value(written);
    assertEquals(POINT, once);
    assertNotSame(once, resolver.value(written));
  }

  @Test
  void handles_are_of_the_resource_types_of_the_space() {
    assertEquals(new BorrowType(RESOURCE), resolver.value(new ValueTypeExpression.Borrow(5)));
  }

  @Test
  void a_function_has_its_parameters_in_order() {
    assertEquals(
        new FunctionType(
            true,
            List.of(new Field("b", PrimitiveType.U32), new Field("a", POINT)),
            Optional.of(POINT)),
        resolver.function(
            new TypeExpression.Function(
                true,
                List.of(new Labelled("b", U32), new Labelled("a", POINTS)),
                Optional.of(POINTS))));
  }
}
