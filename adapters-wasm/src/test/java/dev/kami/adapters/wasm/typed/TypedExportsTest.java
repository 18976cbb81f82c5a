package dev.kami.adapters.wasm.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.FutureType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.MapType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.typed.TypedExports.Callable;
import dev.kami.adapters.wasm.typed.TypedExports.Exported;
import dev.kami.domain.tool.ModuleInterface.Withheld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
final class TypedExportsTest {

  private static final ResourceType RESOURCE = new ResourceType("database") {};
  private static final FunctionType PLAIN = of(PrimitiveType.U8);

  @Test
  void a_function_has_the_shortest_name_that_is_its_alone() {
    assertEquals(
        List.of("add", "calc.run", "other.run", "docs-a-twice.same", "docs-b-twice.same"),
        names(
            own("add"),
            in("docs:a/calc@1.0.0", "run"),
            in("docs:a/other", "run"),
            in("docs:a/twice", "same"),
            in("docs:b/twice", "same")));
    assertEquals(List.of("run", "calc.run"), names(own("run"), in("docs:a/calc", "run")));
    assertEquals(List.of("get-http"), names(own("get-HTTP")));
    assertEquals(List.of("res-open"), names(own("[static]res.open")));
    assertEquals(
        List.of("docs-a-calc-1-0-0.run", "docs-a-calc-2-0-0.run"),
        names(in("docs:a/calc@1.0.0", "run"), in("docs:a/calc@2.0.0", "run")));
  }

  @Test
  void functions_are_found_in_the_component_and_in_its_instances() {
    var instance = new InstanceType(Map.of("run", PLAIN, "t", new TypeBound.Equal(PLAIN)));
    var exports = new LinkedHashMap<String, ExternType>();
    exports.put("add", PLAIN);
    exports.put("docs:a/calc", instance);
    exports.put("a-type", new TypeBound.Equal(PLAIN));
    var callable = TypedExports.of(exports).callable();
    assertEquals(List.of("add", "run"), callable.stream().map(Callable::name).toList());
    assertEquals("docs:a/calc#run", callable.getLast().exported().toString());
  }

  @Test
  void a_function_for_which_no_name_is_left_is_withheld() {
    var why = "no name is left for it that could end an id";
    assertEquals(
        List.of(new Withheld("a-b:c/d#run", why), new Withheld("a:b-c/d#run", why)),
        TypedExports.of(List.of(in("a-b:c/d", "run"), in("a:b-c/d", "run"))).withheld());
    assertEquals(List.of(new Withheld("[]", why)), TypedExports.of(List.of(own("[]"))).withheld());
  }

  static Stream<ValueType> types_of_resources() {
    var own = new OwnType(RESOURCE);
    var some = Optional.<ValueType>of(own);
    return Stream.of(
        own,
        new BorrowType(RESOURCE),
        new RecordType(List.of(new Field("a", PrimitiveType.U8), new Field("b", own))),
        new TupleType(List.of(PrimitiveType.U8, own)),
        new ListType(own),
        new FixedListType(own, 2),
        new OptionType(own),
        new ResultType(some, Optional.empty()),
        new ResultType(Optional.empty(), some),
        new VariantType(List.of(new VariantType.Case("a", some))),
        new MapType(PrimitiveType.STRING, own));
  }

  @ParameterizedTest
  @MethodSource("types_of_resources")
  void a_function_with_a_resource_is_withheld_by_its_name(ValueType type) {
    var why = "the resource 'database' cannot be written as JSON";
    assertEquals(Optional.of(why), refusal(of(type)));
    assertEquals(Optional.of(why), refusal(new FunctionType(false, List.of(), Optional.of(type))));
  }

  @Test
  void what_comes_later_cannot_be_written() {
    assertTrue(refusal(of(new StreamType(Optional.empty()))).orElseThrow().contains("stream"));
    assertTrue(refusal(of(new FutureType(Optional.empty()))).orElseThrow().contains("future"));
    assertTrue(refusal(of(PrimitiveType.ERROR_CONTEXT)).orElseThrow().contains("error-context"));
    var later = new FunctionType(true, List.of(), Optional.empty());
    assertTrue(refusal(later).orElseThrow().contains("asynchronous"));
  }

  @Test
  void types_that_double_with_every_level_are_refused_at_once() {
    ValueType type = PrimitiveType.U8;
    for (var level = 0; level < 60; level++) {
      type = new TupleType(List.of(type, type));
    }
    assertTrue(refusal(of(type)).orElseThrow().contains("too large"));
  }

  @Test
  void types_of_many_levels_are_refused_without_walking_them_down() {
    ValueType type = PrimitiveType.U8;
    for (var level = 0; level < 100_000; level++) {
      type = new ListType(type);
    }
    assertTrue(refusal(of(type)).orElseThrow().contains("deeper than"));
  }

  @Test
  void long_labels_count_as_well() {
    var label = "a".repeat(20_000);
    var labels = IntStream.range(0, 30).mapToObj(n -> label + n).toList();
    var twice = List.<ValueType>of(new EnumType(labels), new FlagsType(labels));
    assertTrue(refusal(of(new TupleType(twice))).orElseThrow().contains("too large"));
  }

  @Test
  void no_more_than_five_hundred_functions_can_be_called() {
    var functions = IntStream.range(0, 600).mapToObj(n -> own("f" + n)).toList();
    var exports = TypedExports.of(functions);
    assertEquals(500, exports.callable().size());
    assertEquals(100, exports.withheld().size());
  }

  private static Optional<String> refusal(FunctionType type) {
    var exports = TypedExports.of(List.of(new Exported(Optional.empty(), "f", type)));
    return exports.withheld().stream().map(Withheld::why).findFirst();
  }

  private static List<String> names(Exported... functions) {
    return TypedExports.of(List.of(functions)).callable().stream()
        .map(callable -> callable.function().describe().name())
        .toList();
  }

  private static Exported own(String name) {
    return new Exported(Optional.empty(), name, PLAIN);
  }

  private static Exported in(String instance, String name) {
    return new Exported(Optional.of(instance), name, PLAIN);
  }

  private static FunctionType of(ValueType parameter) {
    return new FunctionType(false, List.of(new Field("a", parameter)), Optional.empty());
  }
}
