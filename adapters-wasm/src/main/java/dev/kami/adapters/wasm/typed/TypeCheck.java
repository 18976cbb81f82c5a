package dev.kami.adapters.wasm.typed;

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
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether JSON can express what a function takes and answers.
 *
 * <p>Types are shared, schemas are not: a type of a kilobyte can have a schema of a terabyte, and
 * one of a hundred thousand levels. So the parts are counted as if each were written out, and the
 * walk ends where the count does. One check serves one module, whose functions share the count.
 */
final class TypeCheck {

  private static final int DEEPEST = 64;

  /** What writing a part costs beside its labels, in characters. */
  private static final int PART = 24;

  private static final Optional<String> TOO_LARGE =
      Optional.of("its types are too large to be written out");

  private long left;

  /** A check that grants that many characters of schema. */
  TypeCheck(long characters) {
    this.left = characters;
  }

  /** {@return why the function cannot be called with JSON; empty when it can} */
  Optional<String> refusal(FunctionType function) {
    if (function.async()) {
      return Optional.of("it is asynchronous, which needs WASI 0.3");
    }
    var refusal = fields(function.parameters(), 0).or(() -> optional(function.result(), 0));
    return refusal.isEmpty() && left < 0 ? TOO_LARGE : refusal;
  }

  private Optional<String> type(ValueType type, int depth) {
    left -= PART;
    if (left < 0) {
      return TOO_LARGE;
    }
    if (depth > DEEPEST) {
      return Optional.of("its types are nested deeper than " + DEEPEST + " levels");
    }
    return switch (type) {
      case PrimitiveType primitive ->
          primitive == PrimitiveType.ERROR_CONTEXT
              ? Optional.of("an error-context cannot be written as JSON")
              : Optional.empty();
      case RecordType(var fields) -> fields(fields, depth + 1);
      case TupleType(var elements) -> all(elements, depth + 1);
      case ListType(var element) -> type(element, depth + 1);
      case FixedListType(var element, _) -> type(element, depth + 1);
      case FlagsType(var labels) -> labels(labels);
      case EnumType(var labels) -> labels(labels);
      case VariantType(var cases) -> cases(cases, depth + 1);
      case OptionType(var some) -> type(some, depth + 1);
      case ResultType(var ok, var error) ->
          optional(ok, depth + 1).or(() -> optional(error, depth + 1));
      case MapType(var key, var value) -> all(List.of(key, value), depth + 1);
      case OwnType(var resource) -> refused(resource);
      case BorrowType(var resource) -> refused(resource);
      case StreamType _ -> Optional.of("a stream cannot be written as JSON");
      case FutureType _ -> Optional.of("a future cannot be written as JSON");
    };
  }

  private Optional<String> fields(List<Field> fields, int depth) {
    for (var field : fields) {
      left -= field.label().length();
      var refusal = type(field.type(), depth);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<String> cases(List<VariantType.Case> cases, int depth) {
    for (var one : cases) {
      left -= one.label().length() + PART;
      var refusal = optional(one.type(), depth);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<String> all(List<ValueType> types, int depth) {
    for (var type : types) {
      var refusal = type(type, depth);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<String> optional(Optional<ValueType> type, int depth) {
    return type.isEmpty() ? Optional.empty() : type(type.get(), depth);
  }

  private Optional<String> labels(List<String> labels) {
    labels.forEach(label -> left -= label.length());
    return Optional.empty();
  }

  private static Optional<String> refused(Object resource) {
    return Optional.of("the resource '" + resource + "' cannot be written as JSON");
  }
}
