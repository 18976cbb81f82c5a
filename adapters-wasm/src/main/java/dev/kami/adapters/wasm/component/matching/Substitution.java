package dev.kami.adapters.wasm.component.matching;

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
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Replaces the types of {@link Bindings} wherever they occur. What has none of them in it stays the
 * same object, and what was one object stays one.
 */
public final class Substitution {

  /** What making one part again costs, beside which looking at it is cheap. */
  private static final int COPY = 4;

  private final Bindings bindings;
  private final Effort effort;
  private final IdentityHashMap<Object, Object> done = new IdentityHashMap<>();

  /** Replaces what is bound. */
  public Substitution(Bindings bindings, Effort effort) {
    this.bindings = bindings;
    this.effort = effort;
  }

  /** {@return what an import or export becomes} */
  public ExternType extern(ExternType type) {
    return switch (type) {
      case FunctionType function -> function(function);
      case InstanceType instance -> instance(instance);
      case ComponentType component -> component(component);
      case CoreModuleType module -> module;
      case TypeBound.Equal(DefinedType of) -> {
        DefinedType to = defined(of);
        yield same(to, of) ? type : new TypeBound.Equal(to);
      }
      case TypeBound.SubResource(ResourceType of) -> {
        ResourceType to = bindings.resource(of);
        yield same(to, of) ? type : new TypeBound.SubResource(to);
      }
    };
  }

  /** {@return what the type of an instance becomes} */
  public InstanceType instance(InstanceType type) {
    return once(
        type,
        () -> {
          Map<String, ExternType> exports = all(type.exports());
          return same(exports, type.exports()) ? type : new InstanceType(exports);
        });
  }

  private ComponentType component(ComponentType type) {
    return once(
        type,
        () -> {
          Map<String, ExternType> imports = all(type.imports());
          Map<String, ExternType> exports = all(type.exports());
          return same(imports, type.imports()) && same(exports, type.exports())
              ? type
              : new ComponentType(imports, exports);
        });
  }

  private FunctionType function(FunctionType type) {
    return once(
        type,
        () -> {
          List<Field> parameters = each(type.parameters(), this::field);
          Optional<ValueType> result = optional(type.result());
          return same(parameters, type.parameters()) && same(result, type.result())
              ? type
              : new FunctionType(type.async(), parameters, result);
        });
  }

  private DefinedType defined(DefinedType type) {
    return switch (type) {
      case ValueType value -> value(value);
      case FunctionType function -> function(function);
      case InstanceType instance -> instance(instance);
      case ComponentType component -> component(component);
      case ResourceType resource -> bindings.resource(resource);
    };
  }

  private ValueType value(ValueType type) {
    return type instanceof PrimitiveType ? type : once(type, () -> composite(type));
  }

  private ValueType composite(ValueType type) {
    ValueType bound = bindings.value(type);
    return same(bound, type) ? rebuilt(type) : bound;
  }

  private ValueType rebuilt(ValueType type) {
    return switch (type) {
      case PrimitiveType _, FlagsType _, EnumType _ -> type;
      case RecordType(List<Field> fields) ->
          rebuilt(type, fields, each(fields, this::field), RecordType::new);
      case VariantType(List<VariantType.Case> cases) ->
          rebuilt(type, cases, each(cases, this::variantCase), VariantType::new);
      case TupleType(List<ValueType> elements) ->
          rebuilt(type, elements, each(elements, this::value), TupleType::new);
      case ListType(ValueType element) -> rebuilt(type, element, value(element), ListType::new);
      case FixedListType(ValueType element, int length) ->
          rebuilt(type, element, value(element), to -> new FixedListType(to, length));
      case OptionType(ValueType some) -> rebuilt(type, some, value(some), OptionType::new);
      case ResultType(Optional<ValueType> ok, Optional<ValueType> error) -> {
        Optional<ValueType> newOk = optional(ok);
        Optional<ValueType> newError = optional(error);
        yield same(newOk, ok) && same(newError, error) ? type : new ResultType(newOk, newError);
      }
      case OwnType(ResourceType resource) ->
          rebuilt(type, resource, bindings.resource(resource), OwnType::new);
      case BorrowType(ResourceType resource) ->
          rebuilt(type, resource, bindings.resource(resource), BorrowType::new);
      case StreamType(Optional<ValueType> element) ->
          rebuilt(type, element, optional(element), StreamType::new);
      case FutureType(Optional<ValueType> element) ->
          rebuilt(type, element, optional(element), FutureType::new);
      case MapType(ValueType key, ValueType value) ->
          rebuilt(type, value, value(value), to -> new MapType(key, to));
    };
  }

  private static <P> ValueType rebuilt(
      ValueType type, P part, P newPart, Function<P, ValueType> make) {
    return same(part, newPart) ? type : make.apply(newPart);
  }

  private Field field(Field field) {
    ValueType to = value(field.type());
    return same(to, field.type()) ? field : new Field(field.label(), to);
  }

  private VariantType.Case variantCase(VariantType.Case item) {
    Optional<ValueType> to = optional(item.type());
    return same(to, item.type()) ? item : new VariantType.Case(item.label(), to);
  }

  private Optional<ValueType> optional(Optional<ValueType> type) {
    Optional<ValueType> to = type.map(this::value);
    return to.isPresent() && !same(to.get(), type.get()) ? to : type;
  }

  private Map<String, ExternType> all(Map<String, ExternType> items) {
    Map<String, ExternType> changed = new LinkedHashMap<>();
    boolean unchanged = true;
    for (Map.Entry<String, ExternType> item : items.entrySet()) {
      effort.spend(COPY);
      ExternType to = extern(item.getValue());
      unchanged &= same(to, item.getValue());
      changed.put(item.getKey(), to);
    }
    return unchanged ? items : changed;
  }

  private <T> List<T> each(List<T> items, UnaryOperator<T> to) {
    effort.spend((long) COPY * items.size());
    List<T> changed = new ArrayList<>(items.size());
    boolean unchanged = true;
    for (T item : items) {
      T replaced = to.apply(item);
      unchanged &= same(replaced, item);
      changed.add(replaced);
    }
    return unchanged ? items : changed;
  }

  @SuppressWarnings("unchecked") // what is remembered for a type is of its class
  private <T> T once(T type, Supplier<T> replace) {
    Object known = done.get(type);
    if (known != null) {
      return (T) known;
    }
    effort.spend(COPY);
    T replaced = replace.get();
    done.put(type, replaced);
    return replaced;
  }

  /** Parts are told apart as objects: equal ones can be named differently. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(Object one, Object other) {
    return one == other;
  }
}
