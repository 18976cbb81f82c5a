package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.Effort;
import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.Field;
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
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures types, each object once: a type is measured when it is defined, so what it is made of
 * has been measured before and the way down is short.
 */
final class Measures {

  private final Effort effort;
  private final IdentityHashMap<ValueType, Measure> values = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Integer> depths = new IdentityHashMap<>();

  Measures(Effort effort) {
    this.effort = effort;
  }

  /** {@return the measure of a value type} */
  Measure of(ValueType type) {
    if (type instanceof PrimitiveType primitive) {
      return Measure.of(primitive);
    }
    Measure known = values.get(type);
    if (known == null) {
      known = composite(type);
      values.put(type, known);
    }
    return known;
  }

  /** {@return whether lists or strings are in a type} */
  boolean hasPointers(Stream<ValueType> types) {
    return types.anyMatch(type -> of(type).pointers());
  }

  private Measure composite(ValueType type) {
    effort.spend(1);
    return switch (type) {
      case PrimitiveType primitive -> Measure.of(primitive);
      case RecordType record -> Measure.inOrder(all(record.fields().stream().map(Field::type)));
      case TupleType tuple -> Measure.inOrder(all(tuple.elements().stream()));
      case VariantType variant ->
          Measure.oneOf(
              variant.cases().size(), all(variant.cases().stream().flatMap(Measures::payload)));
      case EnumType cases -> Measure.oneOf(cases.labels().size(), List.of());
      case OptionType option -> Measure.oneOf(2, List.of(of(option.some())));
      case ResultType result ->
          Measure.oneOf(2, all(Stream.concat(result.ok().stream(), result.error().stream())));
      case FlagsType flags -> Measure.flags(flags.labels().size());
      case ListType list -> Measure.pointer(List.of(of(list.element())));
      case MapType map -> Measure.pointer(List.of(of(map.key()), of(map.value())));
      case FixedListType list -> of(list.element()).times(list.length());
      case OwnType _ -> Measure.handle();
      case BorrowType _ -> Measure.borrowed();
      case StreamType stream -> Measure.behindHandle(all(stream.element().stream()));
      case FutureType future -> Measure.behindHandle(all(future.element().stream()));
    };
  }

  private static Stream<ValueType> payload(VariantType.Case item) {
    return item.type().stream();
  }

  private List<Measure> all(Stream<ValueType> types) {
    return types.peek(_ -> effort.spend(1)).map(this::of).toList();
  }

  /** {@return how deep types are nested in a type} */
  int depth(DefinedType type) {
    return switch (type) {
      case ValueType value -> of(value).depth();
      case FunctionType function -> depth((ExternType) function);
      case InstanceType instance -> depth((ExternType) instance);
      case ComponentType component -> depth((ExternType) component);
      case ResourceType _ -> 1;
    };
  }

  /** {@return how deep types are nested in the type of an import or export} */
  int depth(ExternType type) {
    Integer known = depths.get(type);
    if (known != null) {
      return known;
    }
    int depth = 1 + depthInside(type);
    depths.put(type, depth);
    return depth;
  }

  private int depthInside(ExternType type) {
    return switch (type) {
      case FunctionType function ->
          TypeParts.of(function)
              .peek(_ -> effort.spend(1))
              .mapToInt(value -> of(value).depth())
              .max()
              .orElse(0);
      case InstanceType instance -> deepest(instance.exports().values());
      case ComponentType component ->
          Math.max(deepest(component.imports().values()), deepest(component.exports().values()));
      case CoreModuleType _ -> 0;
      case TypeBound bound -> depth(bound.type());
    };
  }

  private int deepest(Collection<ExternType> types) {
    effort.spend(types.size());
    return types.stream().mapToInt(this::depth).max().orElse(0);
  }
}
