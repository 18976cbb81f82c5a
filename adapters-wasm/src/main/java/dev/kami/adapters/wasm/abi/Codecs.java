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
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Makes codecs of types (CanonicalABI.md, despecialization). A type object is looked at once, so
 * that types which share their parts take no longer than they are written.
 */
final class Codecs {

  private final IdentityHashMap<ValueType, Codec> known = new IdentityHashMap<>();

  Codec of(ValueType type) {
    var codec = known.get(type);
    if (codec == null) {
      codec = make(type);
      known.put(type, codec);
    }
    return codec;
  }

  Optional<Codec> of(Optional<ValueType> type) {
    return type.map(this::of);
  }

  List<Codec> of(List<ValueType> types) {
    return types.stream().map(this::of).toList();
  }

  private Codec make(ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> primitive(primitive);
      case RecordType(var fields) -> new RecordCodec(of(fields.stream().map(Field::type).toList()));
      case TupleType(var elements) -> new RecordCodec(of(elements));
      case VariantType(var cases) ->
          new VariantCodec(cases.stream().map(one -> of(one.type())).toList());
      case EnumType(var labels) ->
          new VariantCodec(Collections.nCopies(labels.size(), Optional.empty()));
      case OptionType(var some) ->
          new VariantCodec(List.of(Optional.empty(), Optional.of(of(some))));
      case ResultType(var ok, var error) -> new VariantCodec(List.of(of(ok), of(error)));
      case ListType(var element) -> isByte(element) ? new BytesCodec() : new ListCodec(of(element));
      case MapType(var key, var value) ->
          new ListCodec(new RecordCodec(List.of(of(key), of(value))));
      case FixedListType(var element, var length) ->
          isByte(element)
              ? new FixedBytesCodec(length, element == PrimitiveType.S8)
              : new FixedListCodec(of(element), length);
      case FlagsType(var labels) -> new FlagsCodec(labels.size());
      case OwnType(var resource) -> new HandleCodec(resource, true);
      case BorrowType(var resource) -> new HandleCodec(resource, false);
      case StreamType _ -> new RefusedCodec("stream");
      case FutureType _ -> new RefusedCodec("future");
    };
  }

  private static Codec primitive(PrimitiveType type) {
    return switch (type) {
      case BOOL -> new BoolCodec();
      case S8 -> new IntegerCodec(1, true);
      case U8 -> new IntegerCodec(1, false);
      case S16 -> new IntegerCodec(2, true);
      case U16 -> new IntegerCodec(2, false);
      case S32 -> new IntegerCodec(4, true);
      case U32 -> new IntegerCodec(4, false);
      case S64 -> new IntegerCodec(8, true);
      case U64 -> new IntegerCodec(8, false);
      case F32 -> new Float32Codec();
      case F64 -> new Float64Codec();
      case CHAR -> new CharCodec();
      case STRING -> new TextCodec();
      case ERROR_CONTEXT -> new RefusedCodec("error-context");
    };
  }

  private static boolean isByte(ValueType type) {
    return type == PrimitiveType.U8 || type == PrimitiveType.S8;
  }
}
