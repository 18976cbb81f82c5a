package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.FutureType;
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
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Random types, and random values of them. */
final class RandomValues {

  private static final PrimitiveType[] PRIMITIVES = PrimitiveType.values();

  private final Random random;
  private final ResourceType resource;

  RandomValues(Random random, ResourceType resource) {
    this.random = random;
    this.resource = resource;
  }

  ValueType type(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return primitive();
    }
    return switch (random.nextInt(12)) {
      case 0 -> new RecordType(some(1, 6, () -> new Field("f", type(depth - 1))));
      case 1 ->
          new VariantType(
              some(1, 5, () -> new VariantType.Case("c", maybe(() -> type(depth - 1)))));
      case 2 -> new ListType(type(depth - 1));
      case 3 -> new FixedListType(type(depth - 1), 1 + random.nextInt(5));
      case 4 -> new TupleType(some(1, 6, () -> type(depth - 1)));
      case 5 -> new FlagsType(some(1, 32, () -> "l"));
      case 6 -> new EnumType(some(1, random.nextBoolean() ? 5 : 600, () -> "l"));
      case 7 -> new OptionType(type(depth - 1));
      case 8 -> new ResultType(maybe(() -> type(depth - 1)), maybe(() -> type(depth - 1)));
      case 9 -> new MapType(type(0), type(depth - 1));
      case 10 -> new OwnType(resource);
      default -> new ListType(PrimitiveType.U8);
    };
  }

  private ValueType primitive() {
    // Error contexts, the last, are not passed.
    return PRIMITIVES[random.nextInt(PRIMITIVES.length - 1)];
  }

  Value value(ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> value(primitive);
      case RecordType(var fields) ->
          new Value.Sequence(fields.stream().map(field -> value(field.type())).toList());
      case TupleType(var elements) ->
          new Value.Sequence(elements.stream().map(this::value).toList());
      case VariantType(var cases) -> {
        var number = random.nextInt(cases.size());
        yield new Value.Case(number, cases.get(number).type().map(this::value));
      }
      case EnumType(var labels) -> new Value.Case(random.nextInt(labels.size()), Optional.empty());
      case OptionType(var some) ->
          random.nextBoolean()
              ? new Value.Case(0, Optional.empty())
              : new Value.Case(1, Optional.of(value(some)));
      case ResultType(var ok, var error) ->
          random.nextBoolean()
              ? new Value.Case(0, ok.map(this::value))
              : new Value.Case(1, error.map(this::value));
      case ListType(var element) -> elements(element, random.nextInt(5));
      case FixedListType(var element, var length) -> elements(element, length);
      case MapType(var key, var value) ->
          new Value.Sequence(
              some(0, 3, () -> new Value.Sequence(List.of(value(key), value(value)))));
      case FlagsType(var labels) ->
          new Value.Flags((int) (random.nextInt() & ((1L << labels.size()) - 1)));
      case OwnType _ -> new Value.Handle(resource, random.nextInt());
      case BorrowType _, StreamType _, FutureType _ ->
          throw new IllegalArgumentException("not made here");
    };
  }

  private Value value(PrimitiveType type) {
    return switch (type) {
      case BOOL -> new Value.Bool(random.nextBoolean());
      case S8 -> new Value.Int((byte) random.nextInt());
      case U8 -> new Value.Int(random.nextInt(256));
      case S16 -> new Value.Int((short) random.nextInt());
      case U16 -> new Value.Int(random.nextInt(65536));
      case S32 -> new Value.Int(random.nextInt());
      case U32 -> new Value.Int(Integer.toUnsignedLong(random.nextInt()));
      case S64, U64 -> new Value.Int(random.nextLong());
      case F32 -> new Value.Float32(Float.intBitsToFloat(random.nextInt()));
      case F64 -> new Value.Float64(Double.longBitsToDouble(random.nextLong()));
      case CHAR -> new Value.Char(codePoint());
      case STRING -> new Value.Text(text());
      case ERROR_CONTEXT -> throw new IllegalArgumentException("not made here");
    };
  }

  private Value elements(ValueType element, int length) {
    if (element == PrimitiveType.U8 || element == PrimitiveType.S8) {
      var bytes = new byte[length];
      random.nextBytes(bytes);
      return Bytes.wrap(bytes);
    }
    return new Value.Sequence(some(length, length, () -> value(element)));
  }

  /** {@return a text of ASCII, Latin-1, the basic plane or everything} */
  String text() {
    var text = new StringBuilder();
    var length = random.nextInt(8);
    for (var i = 0; i < length; i++) {
      text.appendCodePoint(codePoint());
    }
    return text.toString();
  }

  private int codePoint() {
    var codePoint =
        switch (random.nextInt(4)) {
          case 0 -> random.nextInt(0x80);
          case 1 -> random.nextInt(0x100);
          case 2 -> random.nextInt(0x10000);
          default -> random.nextInt(0x110000);
        };
    return Character.getType(codePoint) == Character.SURROGATE ? 'x' : codePoint;
  }

  private <T> Optional<T> maybe(Supplier<T> maker) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(maker.get());
  }

  private <T> List<T> some(int least, int most, Supplier<T> maker) {
    var list = new ArrayList<T>();
    var count = least + random.nextInt(most - least + 1);
    while (list.size() < count) {
      list.add(maker.get());
    }
    return list;
  }
}
