package dev.kami.adapters.wasm.component.validation;

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
import java.util.Optional;
import java.util.stream.Stream;

/** What types are made of. */
final class TypeParts {

  private TypeParts() {}

  /** The value types in a function type. */
  static Stream<ValueType> of(FunctionType function) {
    return Stream.concat(
        function.parameters().stream().map(Field::type), function.result().stream());
  }

  /** The value types in a value type, one level deep. */
  static Stream<ValueType> of(ValueType type) {
    return switch (type) {
      case PrimitiveType _, EnumType _, FlagsType _, OwnType _, BorrowType _ -> Stream.empty();
      case RecordType record -> record.fields().stream().map(Field::type);
      case VariantType variant -> variant.cases().stream().flatMap(item -> item.type().stream());
      case TupleType tuple -> tuple.elements().stream();
      case ListType list -> Stream.of(list.element());
      case FixedListType list -> Stream.of(list.element());
      case OptionType option -> Stream.of(option.some());
      case ResultType result -> Stream.concat(result.ok().stream(), result.error().stream());
      case StreamType stream -> stream.element().stream();
      case FutureType future -> future.element().stream();
      case MapType map -> Stream.of(map.key(), map.value());
    };
  }

  /** The resource type of a handle; of other types, none. */
  static Optional<ResourceType> resource(ValueType type) {
    return switch (type) {
      case OwnType(ResourceType resource) -> Optional.of(resource);
      case BorrowType(ResourceType resource) -> Optional.of(resource);
      case PrimitiveType _,
          EnumType _,
          FlagsType _,
          RecordType _,
          VariantType _,
          TupleType _,
          ListType _,
          FixedListType _,
          OptionType _,
          ResultType _,
          StreamType _,
          FutureType _,
          MapType _ ->
          Optional.empty();
    };
  }

  /** Whether a type needs a name where it is visible (external visibility of types). */
  static boolean needsName(ValueType type) {
    return switch (type) {
      case RecordType _, VariantType _, EnumType _, FlagsType _ -> true;
      case PrimitiveType _,
          OwnType _,
          BorrowType _,
          TupleType _,
          ListType _,
          FixedListType _,
          OptionType _,
          ResultType _,
          StreamType _,
          FutureType _,
          MapType _ ->
          false;
    };
  }
}
