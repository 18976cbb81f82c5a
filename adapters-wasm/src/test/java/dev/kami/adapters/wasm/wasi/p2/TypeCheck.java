package dev.kami.adapters.wasm.wasi.p2;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.FutureType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.MapType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;
import java.util.Optional;

/** Whether a value has the shape of a type, as lowering it would find out. */
public final class TypeCheck {

  private TypeCheck() {}

  /** {@return whether the value is one of the type} */
  public static boolean fits(Value value, ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> fits(value, primitive);
      case RecordType(var fields) -> fieldsFit(value, fields.stream().map(f -> f.type()).toList());
      case TupleType(var elements) -> fieldsFit(value, elements);
      case ListType(var element) ->
          element == PrimitiveType.U8
              ? value instanceof Bytes
              : value instanceof Value.Sequence(var all)
                  && all.stream().allMatch(v -> fits(v, element));
      case VariantType(var cases) ->
          caseFits(value, cases.stream().map(VariantType.Case::type).toList());
      case EnumType(var labels) ->
          value instanceof Value.Case(var number, var payload)
              && number < labels.size()
              && payload.isEmpty();
      case OptionType(var some) -> caseFits(value, List.of(Optional.empty(), Optional.of(some)));
      case ResultType(var ok, var error) -> caseFits(value, List.of(ok, error));
      case OwnType(var resource) -> value instanceof Value.Handle h && h.type().equals(resource);
      case BorrowType(var resource) -> value instanceof Value.Handle h && h.type().equals(resource);
      case FlagsType _ -> value instanceof Value.Flags;
      case FixedListType _, StreamType _, FutureType _, MapType _ -> false;
    };
  }

  private static boolean fits(Value value, PrimitiveType type) {
    return switch (type) {
      case BOOL -> value instanceof Value.Bool;
      case STRING -> value instanceof Value.Text;
      case U8 -> between(value, 0, 0xff);
      case U16 -> between(value, 0, 0xffff);
      case U32 -> between(value, 0, 0xffff_ffffL);
      case U64, S64 -> value instanceof Value.Int;
      case S8 -> between(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case S16 -> between(value, Short.MIN_VALUE, Short.MAX_VALUE);
      case S32 -> between(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case F32 -> value instanceof Value.Float32;
      case F64 -> value instanceof Value.Float64;
      case CHAR -> value instanceof Value.Char;
      case ERROR_CONTEXT -> false;
    };
  }

  private static boolean between(Value value, long least, long most) {
    return value instanceof Value.Int(var number) && number >= least && number <= most;
  }

  private static boolean fieldsFit(Value value, List<ValueType> types) {
    if (!(value instanceof Value.Sequence(var fields)) || fields.size() != types.size()) {
      return false;
    }
    for (var i = 0; i < types.size(); i++) {
      if (!fits(fields.get(i), types.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean caseFits(Value value, List<Optional<ValueType>> payloads) {
    return value instanceof Value.Case(var number, var payload)
        && number < payloads.size()
        && payload.isPresent() == payloads.get(number).isPresent()
        && payload.map(v -> fits(v, payloads.get(number).orElseThrow())).orElse(true);
  }
}
