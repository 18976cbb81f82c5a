package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.FunctionType;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A value of each type. */
final class Samples {
  private Samples() {}

  static List<Value> arguments(FunctionType type) {
    return type.parameters().stream().map(Field::type).map(Samples::of).toList();
  }

  private static Value of(ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> primitive(primitive);
      case RecordType(var fields) ->
          new Value.Sequence(fields.stream().map(it -> of(it.type())).toList());
      case TupleType(var elements) ->
          new Value.Sequence(elements.stream().map(Samples::of).toList());
      case ListType(var element) ->
          isByte(element) ? Bytes.wrap(new byte[] {1}) : new Value.Sequence(List.of(of(element)));
      case FixedListType(var element, int length) ->
          isByte(element)
              ? Bytes.wrap(new byte[length])
              : new Value.Sequence(Collections.nCopies(length, of(element)));
      case MapType(var key, var value) ->
          new Value.Sequence(List.of(new Value.Sequence(List.of(of(key), of(value)))));
      case FlagsType _ -> new Value.Flags(1);
      case EnumType _ -> new Value.Case(0, Optional.empty());
      case OptionType(var some) -> new Value.Case(1, Optional.of(of(some)));
      case VariantType(var cases) -> new Value.Case(0, cases.getFirst().type().map(Samples::of));
      case ResultType(var ok, _) -> new Value.Case(0, ok.map(Samples::of));
      case OwnType(var resource) -> handle(resource);
      case BorrowType(var resource) -> handle(resource);
      case StreamType _, FutureType _ -> new Value.Int(0);
    };
  }

  private static Value handle(ResourceType type) {
    return type == Things.THING ? Things.THING.handle(3L) : new Value.Handle(type, 3);
  }

  private static boolean isByte(ValueType type) {
    return type == PrimitiveType.U8 || type == PrimitiveType.S8;
  }

  private static Value primitive(PrimitiveType type) {
    return switch (type) {
      case BOOL -> new Value.Bool(true);
      case S8, U8, S16, U16, S32, U32, S64, U64 -> new Value.Int(1);
      case F32 -> new Value.Float32(1);
      case F64 -> new Value.Float64(1);
      case CHAR -> new Value.Char('k');
      case STRING -> new Value.Text("text");
      case ERROR_CONTEXT -> new Value.Int(0);
    };
  }
}
