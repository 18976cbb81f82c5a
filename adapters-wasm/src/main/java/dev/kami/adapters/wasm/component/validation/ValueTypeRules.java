package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.syntax.Labelled;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.EnumType;
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
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import java.util.List;
import java.util.Optional;

/** What holds for single value and function types (Binary.md, type definitions). */
final class ValueTypeRules {

  private static final int FLAGS = 32;
  private static final long BYTES = 1 << 28;

  /** Deeper types overflow somebody's stack; nobody writes them. */
  private static final int DEPTH = 100;

  /** Larger types, written out, cost too much each time that they are used. */
  private static final long PARTS = 100_000;

  private final Run run;

  ValueTypeRules(Run run) {
    this.run = run;
  }

  /** What can be seen without knowing what indices mean. */
  void check(ValueTypeExpression expression) {
    switch (expression) {
      case ValueTypeExpression.Fields fields -> {
        require(!fields.fields().isEmpty(), "record type must have at least one field");
        Labels.check(
            run, "record", "field", fields.fields().stream().map(Labelled::label).toList());
      }
      case ValueTypeExpression.Variant variant -> {
        require(!variant.cases().isEmpty(), "variant type must have at least one case");
        Labels.check(
            run,
            "variant",
            "case",
            variant.cases().stream().map(ValueTypeExpression.Case::label).toList());
      }
      case ValueTypeExpression.Enumeration cases -> {
        require(!cases.labels().isEmpty(), "enum type must have at least one variant");
        Labels.check(run, "enum", "tag", cases.labels());
      }
      case ValueTypeExpression.Flags flags -> {
        require(!flags.labels().isEmpty(), "flags must have at least one entry");
        require(flags.labels().size() <= FLAGS, "cannot have more than 32 flags");
        Labels.check(run, "", "flag", flags.labels());
      }
      case ValueTypeExpression.Tuple tuple ->
          require(!tuple.elements().isEmpty(), "tuple type must have at least one type");
      case ValueTypeExpression.FixedList list ->
          require(list.length() != 0, "fixed-length lists must have at least one element");
      case ValueTypeExpression.Primitive _,
          ValueTypeExpression.OfList _,
          ValueTypeExpression.Option _,
          ValueTypeExpression.Result _,
          ValueTypeExpression.Own _,
          ValueTypeExpression.Borrow _,
          ValueTypeExpression.OfStream _,
          ValueTypeExpression.OfFuture _,
          ValueTypeExpression.OfMap _ -> {}
    }
  }

  /** What can be seen when indices are resolved. */
  void check(ValueType type) {
    Measure measure = run.measures().of(type);
    require(measure.parts() <= PARTS, "the type has too many parts");
    require(measure.bytes() < BYTES, "the size of the type exceeds maximum byte size of 2^28 - 1");
    checkDepth(type);
    switch (type) {
      case StreamType(Optional<ValueType> element) -> {
        element.ifPresent(it -> checkElement(it, "stream"));
        require(
            element.filter(PrimitiveType.CHAR::equals).isEmpty(),
            "`stream<char>` is not valid at this time");
      }
      case FutureType(Optional<ValueType> element) ->
          element.ifPresent(it -> checkElement(it, "future"));
      case MapType(ValueType key, ValueType _) ->
          require(isKey(key), "the key of a map must be a bool, an integer, a char or a string");
      case PrimitiveType _,
          RecordType _,
          VariantType _,
          ListType _,
          FixedListType _,
          TupleType _,
          FlagsType _,
          EnumType _,
          OptionType _,
          ResultType _,
          OwnType _,
          BorrowType _ -> {}
    }
  }

  private void checkElement(ValueType element, String of) {
    require(!run.measures().of(element).borrows(), of + " cannot contain a `borrow` type");
  }

  private static boolean isKey(ValueType key) {
    return key instanceof PrimitiveType primitive
        && switch (primitive) {
          case BOOL, S8, U8, S16, U16, S32, U32, S64, U64, CHAR, STRING -> true;
          case F32, F64, ERROR_CONTEXT -> false;
        };
  }

  /** The labels of parameters. */
  void checkParameters(List<Labelled> parameters) {
    Labels.check(run, "function", "parameter", parameters.stream().map(Labelled::label).toList());
  }

  /** What can be seen when indices are resolved. */
  void check(FunctionType function) {
    require(
        function.result().filter(it -> run.measures().of(it).borrows()).isEmpty(),
        "function result cannot contain a `borrow` type");
    checkDepth(function);
  }

  /** Types must not be nested too deep; called for each that is made of others. */
  void checkDepth(DefinedType type) {
    require(run.measures().depth(type) <= DEPTH, "types are nested more than " + DEPTH + " levels");
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw run.invalid(otherwise);
    }
  }
}
