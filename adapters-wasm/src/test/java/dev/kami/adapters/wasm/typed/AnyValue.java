package dev.kami.adapters.wasm.typed;

import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FixedListType;
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
import dev.kami.adapters.wasm.component.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws types that JSON can express, and values of them. */
record AnyValue(Random random) {

  private static final List<PrimitiveType> PRIMITIVES =
      Stream.of(PrimitiveType.values())
          .filter(type -> type != PrimitiveType.ERROR_CONTEXT)
          .toList();
  private static final List<PrimitiveType> KEYS =
      List.of(PrimitiveType.STRING, PrimitiveType.U8, PrimitiveType.CHAR, PrimitiveType.BOOL);
  private static final List<Long> LONGS =
      List.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53, (1L << 53) + 1);
  private static final List<Double> DOUBLES =
      List.of(0.0, -0.0, 0.1, 1e300, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY);
  private static final List<Integer> CHARACTERS =
      List.of(0, 0x61, 0x22, 0xdf, 0xd7ff, 0xe000, 0x1f600, 0x10ffff);

  ValueType type(int depth) {
    if (depth == 0) {
      return oneOf(PRIMITIVES);
    }
    return switch (random.nextInt(12)) {
      case 0 -> new RecordType(labels().map(label -> new Field(label, type(depth - 1))).toList());
      case 1 -> new TupleType(labels().map(_ -> type(depth - 1)).toList());
      case 2 -> new ListType(type(depth - 1));
      case 3 -> new ListType(oneOf(List.of(PrimitiveType.U8, PrimitiveType.S8)));
      case 4 -> new FixedListType(type(random.nextInt(depth)), 1 + random.nextInt(3));
      case 5 -> new FlagsType(IntStream.range(0, 32).mapToObj(n -> "flag-" + n).toList());
      case 6 -> new EnumType(labels().toList());
      case 7 -> new VariantType(labels().map(l -> new VariantType.Case(l, maybe(depth))).toList());
      case 8 -> new OptionType(type(depth - 1));
      case 9 -> new ResultType(maybe(depth), maybe(depth));
      case 10 -> new MapType(oneOf(KEYS), type(depth - 1));
      default -> oneOf(PRIMITIVES);
    };
  }

  Value value(ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> primitive(primitive);
      case RecordType(var fields) ->
          new Value.Sequence(fields.stream().map(field -> value(field.type())).toList());
      case TupleType(var elements) ->
          new Value.Sequence(elements.stream().map(this::value).toList());
      case ListType(var element) ->
          ByteLists.list(element, some(random.nextInt(4), () -> value(element)));
      case FixedListType(var element, var length) ->
          ByteLists.list(element, some(length, () -> value(element)));
      case FlagsType _ -> new Value.Flags(random.nextInt());
      case EnumType(var labels) -> taken(random.nextInt(labels.size()), Optional.empty());
      case VariantType(var cases) -> {
        var number = random.nextInt(cases.size());
        yield taken(number, cases.get(number).type());
      }
      case OptionType(var some) ->
          random.nextBoolean() ? taken(0, Optional.empty()) : taken(1, Optional.of(some));
      case ResultType(var ok, var error) -> random.nextBoolean() ? taken(0, ok) : taken(1, error);
      case MapType(var key, var of) -> {
        var pairs = new LinkedHashMap<Value, Value>();
        some(random.nextInt(4), () -> pairs.put(value(key), value(of)));
        yield new Value.Sequence(
            pairs.entrySet().stream()
                .<Value>map(e -> new Value.Sequence(List.of(e.getKey(), e.getValue())))
                .toList());
      }
      default -> throw new IllegalStateException("never drawn: " + type);
    };
  }

  private Value primitive(PrimitiveType type) {
    long bits = random.nextBoolean() ? oneOf(LONGS) : random.nextLong();
    return switch (type) {
      case BOOL -> new Value.Bool(random.nextBoolean());
      case S8 -> new Value.Int((byte) bits);
      case U8 -> new Value.Int(bits & 0xff);
      case S16 -> new Value.Int((short) bits);
      case U16 -> new Value.Int(bits & 0xffff);
      case S32 -> new Value.Int((int) bits);
      case U32 -> new Value.Int(bits & 0xffff_ffffL);
      case S64, U64 -> new Value.Int(bits);
      case F32 ->
          new Value.Float32(
              random.nextBoolean()
                  ? oneOf(DOUBLES).floatValue()
                  : Float.intBitsToFloat(random.nextInt()));
      case F64 ->
          new Value.Float64(
              random.nextBoolean() ? oneOf(DOUBLES) : Double.longBitsToDouble(random.nextLong()));
      case CHAR -> new Value.Char(oneOf(CHARACTERS));
      case STRING -> {
        var text = new StringBuilder();
        some(random.nextInt(5), () -> text.appendCodePoint(oneOf(CHARACTERS)));
        yield new Value.Text(text.toString());
      }
      case ERROR_CONTEXT -> throw new IllegalStateException("never drawn");
    };
  }

  private Value taken(int number, Optional<ValueType> type) {
    return new Value.Case(number, type.map(this::value));
  }

  private Optional<ValueType> maybe(int depth) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(type(depth - 1));
  }

  private Stream<String> labels() {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(n -> "label-" + n);
  }

  private static <T> List<T> some(int count, Supplier<T> maker) {
    return Stream.generate(maker).limit(count).toList();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
