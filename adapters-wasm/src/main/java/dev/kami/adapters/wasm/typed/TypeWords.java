package dev.kami.adapters.wasm.typed;

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

/** Types in a word or two, for messages. */
final class TypeWords {

  private TypeWords() {}

  /** {@return what kind of type it is, without its parts} */
  static String of(ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> primitive.toString();
      case RecordType _ -> "a record";
      case TupleType _ -> "a tuple";
      case ListType(var element) -> Shapes.isBytes(element) ? ByteLists.WANTED : "a list";
      case FixedListType(_, var length) -> "a list of " + length;
      case FlagsType _ -> "an array of flags";
      case EnumType _ -> "a label";
      case VariantType _ -> "a variant";
      case OptionType _ -> "an option";
      case ResultType _ -> "a result";
      case MapType _ -> "a map";
      case OwnType _, BorrowType _ -> "a resource";
      case StreamType _ -> "a stream";
      case FutureType _ -> "a future";
    };
  }
}
