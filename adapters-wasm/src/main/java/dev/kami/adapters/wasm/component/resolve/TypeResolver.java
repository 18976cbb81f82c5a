package dev.kami.adapters.wasm.component.resolve;

import dev.kami.adapters.wasm.component.syntax.Labelled;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeUse;
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
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import java.util.List;
import java.util.Optional;

/**
 * Makes value and function types of expressions. An index becomes the very object that the space
 * has for it, and every expression a new object: validation tells named types apart by identity.
 * Whether an expression is valid is not checked.
 */
public final class TypeResolver {

  private final TypeSpace types;

  /** Evaluates in this space. */
  public TypeResolver(TypeSpace types) {
    this.types = types;
  }

  /** {@return the type of a function} */
  public FunctionType function(TypeExpression.Function function) {
    return new FunctionType(
        function.async(), fields(function.parameters()), optional(function.result()));
  }

  /** {@return the type that is used} */
  public ValueType value(ValueTypeUse use) {
    return switch (use) {
      case ValueTypeUse.Indexed indexed -> types.valueType(indexed.index());
      case ValueTypeUse.Primitive primitive -> primitive.type();
    };
  }

  /** {@return the type that is used, if any} */
  public Optional<ValueType> optional(Optional<ValueTypeUse> use) {
    return use.map(this::value);
  }

  /** {@return the type that is written} */
  public ValueType value(ValueTypeExpression expression) {
    return switch (expression) {
      case ValueTypeExpression.Primitive primitive -> primitive.type();
      case ValueTypeExpression.Fields fields -> new RecordType(fields(fields.fields()));
      case ValueTypeExpression.Variant variant -> new VariantType(cases(variant.cases()));
      case ValueTypeExpression.OfList list -> new ListType(value(list.element()));
      case ValueTypeExpression.FixedList list ->
          new FixedListType(value(list.element()), list.length());
      case ValueTypeExpression.Tuple tuple ->
          new TupleType(tuple.elements().stream().map(this::value).toList());
      case ValueTypeExpression.Flags flags -> new FlagsType(flags.labels());
      case ValueTypeExpression.Enumeration cases -> new EnumType(cases.labels());
      case ValueTypeExpression.Option option -> new OptionType(value(option.some()));
      case ValueTypeExpression.Result result ->
          new ResultType(optional(result.ok()), optional(result.error()));
      case ValueTypeExpression.Own own -> new OwnType(types.resourceType(own.resource()));
      case ValueTypeExpression.Borrow borrow ->
          new BorrowType(types.resourceType(borrow.resource()));
      case ValueTypeExpression.OfStream stream -> new StreamType(optional(stream.element()));
      case ValueTypeExpression.OfFuture future -> new FutureType(optional(future.element()));
      case ValueTypeExpression.OfMap map -> new MapType(value(map.key()), value(map.value()));
    };
  }

  private List<Field> fields(List<Labelled> labelled) {
    return labelled.stream().map(item -> new Field(item.label(), value(item.type()))).toList();
  }

  private List<VariantType.Case> cases(List<ValueTypeExpression.Case> cases) {
    return cases.stream()
        .map(item -> new VariantType.Case(item.label(), optional(item.type())))
        .toList();
  }
}
