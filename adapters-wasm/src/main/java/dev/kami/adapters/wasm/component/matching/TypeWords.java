package dev.kami.adapters.wasm.component.matching;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.ExternType;
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

/** What types are called in messages, without what is in them. */
public final class TypeWords {

  private TypeWords() {}

  /** {@return the word of the text format for an import or export} */
  public static String of(ExternType type) {
    return switch (type) {
      case FunctionType _ -> "func";
      case InstanceType _ -> "instance";
      case ComponentType _ -> "component";
      case CoreModuleType _ -> "module";
      case TypeBound _ -> "type";
    };
  }

  /** {@return the word for what a type is} */
  public static String of(DefinedType type) {
    return switch (type) {
      case ValueType _ -> "defined type";
      case FunctionType _ -> "func";
      case InstanceType _ -> "instance";
      case ComponentType _ -> "component";
      case ResourceType _ -> "resource";
    };
  }

  /** {@return the word of the text format for a value type} */
  static String of(ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> primitive.toString();
      case RecordType _ -> "record";
      case VariantType _ -> "variant";
      case ListType _ -> "list";
      case FixedListType _ -> "fixed-length list";
      case TupleType _ -> "tuple";
      case FlagsType _ -> "flags";
      case EnumType _ -> "enum";
      case OptionType _ -> "option";
      case ResultType _ -> "result";
      case OwnType _ -> "own";
      case BorrowType _ -> "borrow";
      case StreamType _ -> "stream";
      case FutureType _ -> "future";
      case MapType _ -> "map";
    };
  }
}
