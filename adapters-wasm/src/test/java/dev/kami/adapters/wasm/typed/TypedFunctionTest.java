package dev.kami.adapters.wasm.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.MapType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TypedFunctionTest {

  private static final PrimitiveType U8 = PrimitiveType.U8;
  private static final PrimitiveType TEXT = PrimitiveType.STRING;

  @Test
  void everything_that_is_wrong_is_told_at_once_with_its_place() {
    var point = new RecordType(List.of(new Field("x", U8), new Field("y", U8)));
    var function =
        function(
            Optional.empty(),
            new Field("points", new ListType(point)),
            new Field("name", TEXT),
            new Field("note", new OptionType(TEXT)));
    var first = JsonObject.EMPTY.with("x", 256).with("y", "1");
    var second = JsonObject.EMPTY.with("x", 1).with("z", 1);
    var input =
        JsonObject.EMPTY.with("nam", "Ada").with("points", new JsonArray(List.of(first, second)));
    assertEquals(
        List.of(
            "$.nam is not an argument of the tool",
            "$.points[0].x is out of range",
            "$.points[0].y is of type string",
            "$.points[1].z is not a member there",
            "$.points[1].y is missing",
            "$.name is missing"),
        problems(function, input).stream().map(Problem::cause).toList());
    assertEquals("rename it to 'name'", problems(function, input).getFirst().fix());
  }

  @Test
  void each_type_refuses_what_is_not_its_own_and_says_what_it_takes() {
    var one = Optional.<ValueType>of(U8);
    var shape =
        new VariantType(
            List.of(
                new VariantType.Case("none", Optional.empty()), new VariantType.Case("one", one)));
    var wrong = new JsonArray(List.of(JsonNumber.of(1), JsonNumber.of(2), JsonNumber.of(3)));
    for (var type :
        List.<ValueType>of(
            PrimitiveType.BOOL,
            PrimitiveType.F64,
            PrimitiveType.CHAR,
            TEXT,
            U8,
            new RecordType(List.of()),
            new TupleType(List.of(U8)),
            new FixedListType(U8, 2),
            new FlagsType(List.of("a")),
            new EnumType(List.of("a")),
            shape,
            new OptionType(U8),
            new OptionType(new OptionType(U8)),
            new ResultType(one, one),
            new MapType(TEXT, U8))) {
      var problems = problems(function(Optional.empty(), new Field("a", type)), argument(wrong));
      assertTrue(problems.stream().allMatch(problem -> !problem.fix().isEmpty()), type::toString);
      assertTrue(problems.getFirst().cause().startsWith("$.a"), problems::toString);
    }
    for (var input :
        List.of(
            new JsonString("one"),
            new JsonString("nine"),
            JsonObject.EMPTY.with("none", 1),
            JsonObject.EMPTY.with("one", 1).with("none", 1))) {
      assertEquals(
          1, problems(function(Optional.empty(), new Field("a", shape)), argument(input)).size());
    }
  }

  @Test
  void labels_are_proposed_and_none_stands_twice() {
    var flags = function(Optional.empty(), new Field("a", new FlagsType(List.of("read", "write"))));
    assertEquals(
        "use 'read'",
        problems(flags, argument(JsonArray.ofStrings(List.of("raed")))).getFirst().fix());
    assertEquals(
        "$.a[1] stands there twice",
        problems(flags, argument(JsonArray.ofStrings(List.of("read", "read")))).getFirst().cause());
    var characters = function(Optional.empty(), new Field("a", PrimitiveType.CHAR));
    assertEquals(
        "$.a has 2 characters",
        problems(characters, argument(new JsonString("ab"))).getFirst().cause());
    assertEquals(
        "$.a has an unpaired surrogate",
        problems(characters, argument(new JsonString("\ud800"))).getFirst().cause());
    var bytes = function(Optional.empty(), new Field("a", new ListType(U8)));
    assertEquals(
        "$.a is not base64", problems(bytes, argument(new JsonString("*"))).getFirst().cause());
  }

  @Test
  void a_hundred_problems_are_enough() {
    var input = IntStream.range(0, 1000).mapToObj(n -> (JsonValue) JsonNull.NULL);
    var function = function(Optional.empty(), new Field("a", new ListType(U8)));
    assertEquals(100, problems(function, argument(new JsonArray(input.toList()))).size());
    var unknown = JsonObject.EMPTY;
    for (var n = 0; n < 200; n++) {
      unknown = unknown.with("unknown" + n, n);
    }
    assertEquals(100, problems(function, unknown).size());
    var map = function(Optional.empty(), new Field("a", new MapType(TEXT, TEXT)));
    assertEquals(100, problems(map, argument(unknown)).size());
    assertTrue(problems(map, argument(unknown)).stream().allMatch(UserError.class::isInstance));
  }

  @Test
  void a_result_is_taken_apart() {
    var result = new ResultType(Optional.of(U8), Optional.of(TEXT));
    var function = function(Optional.of(result));
    assertEquals(
        Optional.of(
            JsonObject.EMPTY.with("type", "integer").with("minimum", 0).with("maximum", 255)),
        function.describe().result());
    assertEquals(
        Optional.of(new Answer.Success(Optional.of(JsonNumber.of(7)))),
        function.answer(taken(0, new Value.Int(7)), _ -> true));
    assertEquals(
        Optional.of(new Answer.Failure(Optional.of(new JsonString("no")))),
        function.answer(taken(1, new Value.Text("no")), _ -> true));
    assertEquals(Optional.empty(), function.answer(taken(0, new Value.Int(7)), _ -> false));
  }

  @Test
  void a_function_without_a_result_answers_nothing() {
    var nothing = Optional.of(new Answer.Success(Optional.empty()));
    assertEquals(nothing, function(Optional.empty()).answer(Optional.empty(), _ -> true));
    assertEquals(Optional.empty(), function(Optional.empty()).describe().result());
    var bare = function(Optional.of(new ResultType(Optional.empty(), Optional.empty())));
    assertEquals(Optional.empty(), bare.describe().result());
    assertEquals(nothing, bare.answer(Optional.of(new Value.Case(0, Optional.empty())), _ -> true));
    assertEquals(
        Optional.of(new Answer.Failure(Optional.empty())),
        bare.answer(Optional.of(new Value.Case(1, Optional.empty())), _ -> true));
    var plain = function(Optional.of(U8));
    assertEquals(
        Optional.of(new Answer.Success(Optional.of(JsonNumber.of(7)))),
        plain.answer(Optional.of(new Value.Int(7)), _ -> true));
  }

  private static Optional<Value> taken(int number, Value payload) {
    return Optional.of(new Value.Case(number, Optional.of(payload)));
  }

  private static JsonObject argument(JsonValue value) {
    return JsonObject.EMPTY.with("a", value);
  }

  private static TypedFunction function(Optional<ValueType> result, Field... parameters) {
    return new TypedFunction("f", new FunctionType(false, Stream.of(parameters).toList(), result));
  }

  private static List<Problem> problems(TypedFunction function, JsonObject input) {
    return assertThrows(ProblemException.class, () -> function.arguments(input)).problems();
  }
}
