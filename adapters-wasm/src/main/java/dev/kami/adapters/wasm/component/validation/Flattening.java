package dev.kami.adapters.wasm.component.validation;

import static dev.kami.adapters.wasm.module.NumberType.F32;
import static dev.kami.adapters.wasm.module.NumberType.F64;
import static dev.kami.adapters.wasm.module.NumberType.I32;
import static dev.kami.adapters.wasm.module.NumberType.I64;

import dev.kami.adapters.wasm.component.matching.Effort;
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
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The core types that values are passed as (CanonicalABI.md, flattening), in a 32-bit memory. What
 * is beyond {@link #MAXIMUM} is cut off after one more: nothing longer is ever passed flat.
 */
final class Flattening {

  /** {@code MAX_FLAT_PARAMS}. */
  static final int MAXIMUM = 16;

  private static final int KEPT = MAXIMUM + 1;

  private final Effort effort;
  private final IdentityHashMap<ValueType, List<NumberType>> known = new IdentityHashMap<>();

  Flattening(Effort effort) {
    this.effort = effort;
  }

  /** {@return the types of several values, one after the other} */
  List<NumberType> all(Stream<ValueType> types) {
    List<NumberType> flat = new ArrayList<>();
    types.forEach(type -> {
      effort.spend(1);
      append(flat, of(type));
    });
    return flat;
  }

  private List<NumberType> of(ValueType type) {
    if (type instanceof PrimitiveType primitive) {
      return primitive(primitive);
    }
    List<NumberType> before = known.get(type);
    if (before == null) {
      before = composite(type);
      known.put(type, before);
    }
    return before;
  }

  private List<NumberType> composite(ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> primitive(primitive);
      case RecordType record -> all(record.fields().stream().map(Field::type));
      case TupleType tuple -> all(tuple.elements().stream());
      case VariantType variant -> oneOf(variant.cases().stream().map(VariantType.Case::type));
      case OptionType option -> oneOf(Stream.of(Optional.of(option.some())));
      case ResultType result -> oneOf(Stream.of(result.ok(), result.error()));
      case ListType _, MapType _ -> List.of(I32, I32);
      case FixedListType list -> repeated(of(list.element()), list.length());
      case EnumType _, FlagsType _, OwnType _, BorrowType _, StreamType _, FutureType _ ->
          List.of(I32);
    };
  }

  private static List<NumberType> primitive(PrimitiveType type) {
    return switch (type) {
      case BOOL, S8, U8, S16, U16, S32, U32, CHAR, ERROR_CONTEXT -> List.of(I32);
      case S64, U64 -> List.of(I64);
      case F32 -> List.of(F32);
      case F64 -> List.of(F64);
      case STRING -> List.of(I32, I32);
    };
  }

  /** The number of the case, then places that each case can use. */
  private List<NumberType> oneOf(Stream<Optional<ValueType>> cases) {
    List<NumberType> flat = new ArrayList<>(List.of(I32));
    cases.forEach(payload -> {
      effort.spend(1);
      payload.ifPresent(type -> join(flat, of(type)));
    });
    return flat;
  }

  private static void join(List<NumberType> flat, List<NumberType> payload) {
    for (int i = 0; i < payload.size() && i + 1 < KEPT; i++) {
      if (i + 1 < flat.size()) {
        flat.set(i + 1, join(flat.get(i + 1), payload.get(i)));
      } else {
        flat.add(payload.get(i));
      }
    }
  }

  private static NumberType join(NumberType one, NumberType other) {
    if (one == other) {
      return one;
    }
    return is32Bits(one) && is32Bits(other) ? I32 : I64;
  }

  private static boolean is32Bits(NumberType type) {
    return type == I32 || type == F32;
  }

  private static List<NumberType> repeated(List<NumberType> element, int length) {
    List<NumberType> flat = new ArrayList<>();
    for (int i = 0; i != length && flat.size() < KEPT; i++) {
      append(flat, element);
    }
    return flat;
  }

  private static void append(List<NumberType> flat, List<NumberType> more) {
    int room = KEPT - flat.size();
    flat.addAll(more.size() <= room ? more : more.subList(0, room));
  }
}
