package dev.kami.adapters.wasm.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.MapType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.schema.JsonSchema;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type by example: the JSON of a value, which is read back as it. */
final class ExamplesTest {

  record Example(ValueType type, JsonValue json, Value value) {}

  private static final OptionType MAYBE = new OptionType(PrimitiveType.BOOL);
  private static final VariantType SHAPE =
      new VariantType(
          List.of(
              new VariantType.Case("none", Optional.empty()),
              new VariantType.Case("circle", Optional.of(PrimitiveType.F64))));

  static Stream<Example> examples() {
    var yes = new Value.Bool(true);
    return Stream.of(
        new Example(PrimitiveType.BOOL, new JsonBoolean(true), yes),
        new Example(PrimitiveType.S64, number("-9223372036854775808"), whole(Long.MIN_VALUE)),
        new Example(PrimitiveType.U64, number("18446744073709551615"), whole(-1)),
        new Example(PrimitiveType.U8, number("255"), whole(255)),
        new Example(PrimitiveType.F64, number("1.5"), new Value.Float64(1.5)),
        new Example(PrimitiveType.F64, text("NaN"), new Value.Float64(Double.NaN)),
        new Example(
            PrimitiveType.F32, text("-Infinity"), new Value.Float32(Float.NEGATIVE_INFINITY)),
        new Example(PrimitiveType.CHAR, text("😀"), new Value.Char(0x1f600)),
        new Example(PrimitiveType.STRING, text("Ädä"), new Value.Text("Ädä")),
        new Example(
            new RecordType(List.of(new Field("x", PrimitiveType.U8), new Field("y", MAYBE))),
            JsonObject.EMPTY.with("x", 1).with("y", JsonNull.NULL),
            sequence(whole(1), none())),
        new Example(
            new TupleType(List.of(PrimitiveType.U8, PrimitiveType.STRING)),
            new JsonArray(List.of(number("1"), text("a"))),
            sequence(whole(1), new Value.Text("a"))),
        new Example(
            new ListType(PrimitiveType.S8),
            new JsonArray(List.of(number("-1"), number("2"))),
            Bytes.wrap(new byte[] {-1, 2})),
        new Example(new ListType(PrimitiveType.U8), text("/wI="), Bytes.wrap(new byte[] {-1, 2})),
        new Example(
            new FlagsType(List.of("read", "write")),
            JsonArray.ofStrings(List.of("write")),
            new Value.Flags(2)),
        new Example(new EnumType(List.of("low", "high")), text("high"), taken(1)),
        new Example(SHAPE, text("none"), taken(0)),
        new Example(SHAPE, object("circle", number("2.0")), taken(1, new Value.Float64(2))),
        new Example(MAYBE, JsonNull.NULL, none()),
        new Example(MAYBE, new JsonBoolean(true), taken(1, yes)),
        new Example(new OptionType(MAYBE), JsonNull.NULL, none()),
        new Example(new OptionType(MAYBE), object("some", JsonNull.NULL), taken(1, none())),
        new Example(
            new OptionType(MAYBE), object("some", new JsonBoolean(true)), taken(1, taken(1, yes))),
        new Example(result(), object("ok", number("7")), taken(0, whole(7))),
        new Example(result(), object("error", JsonNull.NULL), taken(1)),
        new Example(
            new MapType(PrimitiveType.STRING, PrimitiveType.U8),
            object("a", number("1")),
            sequence(sequence(new Value.Text("a"), whole(1)))),
        new Example(
            new MapType(PrimitiveType.U8, PrimitiveType.BOOL),
            new JsonArray(List.of(new JsonArray(List.of(number("1"), new JsonBoolean(true))))),
            sequence(sequence(whole(1), yes))));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_value_is_written_like_this_and_read_back(Example example) {
    assertEquals(Optional.of(example.json()), write(example.type(), example.value()));
    assertEquals(Optional.of(example.value()), read(example.type(), example.json()));
  }

  @ParameterizedTest
  @CsvSource({
    "U8, 1.0, 1",
    "U8, 25.5e1, 255",
    "S32, -2147483648, -2147483648",
    "U64, 1e19, -8446744073709551616",
    "U8, 0e99, 0"
  })
  void an_integer_may_be_written_with_a_fraction_of_zeros_or_an_exponent(
      PrimitiveType type, String literal, long bits) {
    assertEquals(Optional.of(whole(bits)), read(type, number(literal)));
    assertTrue(conforms(TypeSchema.of(type), number(literal)));
  }

  @ParameterizedTest
  @CsvSource({
    "U8, 256",
    "U8, -1",
    "S8, 128",
    "S8, -129",
    "U64, 18446744073709551616",
    "S64, 1e400",
    "U32, 1e999999999",
    "U32, 1e9999999999",
    "F64, 1e400",
    "F64, -1e400",
    "F32, 3.5e38"
  })
  void a_number_out_of_range_is_refused_and_never_rounded_into_it(
      PrimitiveType type, String literal) {
    assertEquals(Optional.empty(), read(type, number(literal)));
  }

  @Test
  void a_number_of_a_million_digits_is_refused_at_once() {
    var digits = "9".repeat(1_000_000);
    assertEquals(Optional.empty(), read(PrimitiveType.U64, number(digits)));
    assertEquals(Optional.empty(), read(PrimitiveType.F64, number(digits)));
    assertEquals(Optional.of(new Value.Float64(1)), read(PrimitiveType.F64, number("0." + digits)));
  }

  @Test
  void bytes_may_be_given_as_numbers_and_a_missing_option_is_none() {
    assertEquals(
        Optional.of(Bytes.wrap(new byte[] {-1, 2})),
        read(new ListType(PrimitiveType.U8), new JsonArray(List.of(number("255"), number("2")))));
    assertEquals(
        Optional.of(sequence(none())),
        read(new RecordType(List.of(new Field("y", MAYBE))), JsonObject.EMPTY));
  }

  @Test
  void of_a_key_that_a_map_has_twice_the_last_value_counts() {
    var twice =
        sequence(sequence(new Value.Text("a"), whole(1)), sequence(new Value.Text("a"), whole(2)));
    assertEquals(
        Optional.of(object("a", number("2"))),
        write(new MapType(PrimitiveType.STRING, PrimitiveType.U8), twice));
  }

  @Test
  void a_result_longer_than_admitted_is_not_written_whatever_its_parts() {
    var many = new Value.Sequence(IntStream.range(0, 100).<Value>mapToObj(n -> whole(1)).toList());
    var list = new ListType(PrimitiveType.U16);
    assertTrue(new ValueWriter(limit(300)).write(list, many).isPresent());
    assertFalse(new ValueWriter(limit(150)).write(list, many).isPresent());
    var record = new ListType(new RecordType(List.of(new Field("long".repeat(50), MAYBE))));
    var small = new Value.Sequence(List.of(sequence(none()), sequence(none())));
    assertFalse(new ValueWriter(limit(300)).write(record, small).isPresent());
    var bytes = Bytes.wrap(new byte[1000]);
    assertFalse(
        new ValueWriter(limit(1300)).write(new ListType(PrimitiveType.U8), bytes).isPresent());
    var map = new MapType(PrimitiveType.STRING, PrimitiveType.U8);
    var pair = sequence(new Value.Text("key"), whole(1));
    assertFalse(new ValueWriter(limit(10)).write(map, sequence(pair, pair)).isPresent());
  }

  private static LongPredicate limit(long most) {
    var left = new AtomicLong(most);
    return characters -> left.addAndGet(-characters) >= 0;
  }

  private static Optional<JsonValue> write(ValueType type, Value value) {
    return new ValueWriter(_ -> true).write(type, value);
  }

  private static Optional<Value> read(ValueType type, JsonValue json) {
    return new ValueReader(new InputProblems()).read(type, json, JsonPlace.ROOT);
  }

  private static ResultType result() {
    return new ResultType(Optional.of(PrimitiveType.U8), Optional.empty());
  }

  private static Value none() {
    return taken(0);
  }

  private static Value taken(int number, Value... payload) {
    return new Value.Case(number, Stream.of(payload).findFirst());
  }

  private static Value whole(long bits) {
    return new Value.Int(bits);
  }

  private static Value sequence(Value... elements) {
    return new Value.Sequence(List.of(elements));
  }

  private static JsonObject object(String name, JsonValue value) {
    return JsonObject.EMPTY.with(name, value);
  }

  private static JsonValue number(String literal) {
    return new JsonNumber(literal);
  }

  private static JsonValue text(String text) {
    return new JsonString(text);
  }

  private static boolean conforms(JsonObject schema, JsonValue json) {
    return new JsonSchema(schema).check(json).problems().isEmpty();
  }
}
