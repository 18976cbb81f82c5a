package dev.kami.adapters.wasm.component.matching;

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
import java.util.List;
import java.util.Optional;

/** Compares value and function types, which must be equal part by part. */
final class ValueMatching {

  private final Bindings bindings;
  private final Effort effort;

  ValueMatching(Bindings bindings, Effort effort) {
    this.bindings = bindings;
    this.effort = effort;
  }

  Optional<Mismatch> function(FunctionType expected, FunctionType actual) {
    if (expected.async() != actual.async()) {
      return Mismatch.expected(asyncWord(expected), asyncWord(actual));
    }
    List<Field> wanted = expected.parameters();
    List<Field> found = actual.parameters();
    if (wanted.size() != found.size()) {
      return Mismatch.because(
          "expected %d parameters, found %d".formatted(wanted.size(), found.size()));
    }
    for (int i = 0; i < wanted.size(); i++) {
      Optional<Mismatch> mismatch = labelled(wanted.get(i), found.get(i), "parameter", "function ");
      if (mismatch.isPresent()) {
        return mismatch;
      }
    }
    if (expected.result().isPresent() != actual.result().isPresent()) {
      return Mismatch.because(
          expected.result().isPresent()
              ? "expected a result, found none"
              : "expected no result, found one");
    }
    return optional(expected.result(), actual.result())
        .map(mismatch -> new Mismatch("type mismatch with result type: " + mismatch.reason()));
  }

  private static String asyncWord(FunctionType function) {
    return function.async() ? "async func" : "func that is not async";
  }

  Optional<Mismatch> value(ValueType expected, ValueType actual) {
    effort.spend(1);
    return switch (expected) {
      case PrimitiveType primitive -> primitive(primitive, actual);
      case RecordType record when actual instanceof RecordType other ->
          fields(record.fields(), other.fields());
      case VariantType variant when actual instanceof VariantType other ->
          cases(variant.cases(), other.cases());
      case ListType list when actual instanceof ListType other ->
          in("list element", value(list.element(), other.element()));
      case FixedListType list when actual instanceof FixedListType other ->
          list.length() == other.length()
              ? in("list element", value(list.element(), other.element()))
              : Mismatch.because(
                  "expected %s elements, found %s"
                      .formatted(
                          Integer.toUnsignedString(list.length()),
                          Integer.toUnsignedString(other.length())));
      case TupleType tuple when actual instanceof TupleType other ->
          tuple(tuple.elements(), other.elements());
      case FlagsType flags when actual instanceof FlagsType other ->
          labels(flags.labels(), other.labels(), "flags");
      case EnumType cases when actual instanceof EnumType other ->
          labels(cases.labels(), other.labels(), "enum");
      case OptionType option when actual instanceof OptionType other ->
          in("option", value(option.some(), other.some()));
      case ResultType result when actual instanceof ResultType other ->
          part("ok", result.ok(), other.ok()).or(() -> part("err", result.error(), other.error()));
      case OwnType own when actual instanceof OwnType other ->
          resource(own.resource(), other.resource());
      case BorrowType borrow when actual instanceof BorrowType other ->
          resource(borrow.resource(), other.resource());
      case StreamType stream when actual instanceof StreamType other ->
          element("stream", stream.element(), other.element());
      case FutureType future when actual instanceof FutureType other ->
          element("future", future.element(), other.element());
      case MapType map when actual instanceof MapType other ->
          in("map key", value(map.key(), other.key()))
              .or(() -> in("map value", value(map.value(), other.value())));
      case RecordType _,
          VariantType _,
          ListType _,
          FixedListType _,
          TupleType _,
          FlagsType _,
          EnumType _,
          OptionType _,
          ResultType _,
          OwnType _,
          BorrowType _,
          StreamType _,
          FutureType _,
          MapType _ ->
          Mismatch.expected(TypeWords.of(expected), TypeWords.of(actual));
    };
  }

  Optional<Mismatch> resource(ResourceType expected, ResourceType actual) {
    return bindings.resource(expected).isSame(bindings.resource(actual))
        ? Mismatch.none()
        : Mismatch.because(
            "resource types are not the same: expected `%s`, found `%s`"
                .formatted(expected, actual));
  }

  private static Optional<Mismatch> primitive(PrimitiveType expected, ValueType actual) {
    if (expected == actual) {
      return Mismatch.none();
    }
    return actual instanceof PrimitiveType
        ? Mismatch.because(
            "expected primitive `%s` found primitive `%s`".formatted(expected, actual))
        : Mismatch.expected("primitive `" + expected + "`", TypeWords.of(actual));
  }

  private Optional<Mismatch> fields(List<Field> expected, List<Field> actual) {
    if (expected.size() != actual.size()) {
      return sizes(expected, actual, "fields");
    }
    for (int i = 0; i < expected.size(); i++) {
      Optional<Mismatch> mismatch = labelled(expected.get(i), actual.get(i), "field", "record ");
      if (mismatch.isPresent()) {
        return mismatch;
      }
    }
    return Mismatch.none();
  }

  private Optional<Mismatch> labelled(Field expected, Field actual, String what, String owner) {
    if (!expected.label().equals(actual.label())) {
      return Mismatch.because(
          "expected %s named `%s`, found `%s`".formatted(what, expected.label(), actual.label()));
    }
    return in(
        "%s%s `%s`".formatted(owner, what, expected.label()),
        value(expected.type(), actual.type()));
  }

  private Optional<Mismatch> cases(List<VariantType.Case> expected, List<VariantType.Case> actual) {
    if (expected.size() != actual.size()) {
      return sizes(expected, actual, "cases");
    }
    for (int i = 0; i < expected.size(); i++) {
      Optional<Mismatch> mismatch = variantCase(expected.get(i), actual.get(i));
      if (mismatch.isPresent()) {
        return mismatch;
      }
    }
    return Mismatch.none();
  }

  private Optional<Mismatch> variantCase(VariantType.Case expected, VariantType.Case actual) {
    if (!expected.label().equals(actual.label())) {
      return Mismatch.because(
          "expected case named `%s`, found `%s`".formatted(expected.label(), actual.label()));
    }
    if (expected.type().isPresent() != actual.type().isPresent()) {
      return Mismatch.because(
          expected.type().isPresent()
              ? "expected case `%s` to have a type, found none".formatted(expected.label())
              : "expected case `%s` to have no type".formatted(expected.label()));
    }
    return in(
        "variant case `%s`".formatted(expected.label()), optional(expected.type(), actual.type()));
  }

  private Optional<Mismatch> tuple(List<ValueType> expected, List<ValueType> actual) {
    if (expected.size() != actual.size()) {
      return sizes(expected, actual, "types");
    }
    for (int i = 0; i < expected.size(); i++) {
      Optional<Mismatch> mismatch = value(expected.get(i), actual.get(i));
      if (mismatch.isPresent()) {
        return in("tuple field " + i, mismatch);
      }
    }
    return Mismatch.none();
  }

  private Optional<Mismatch> labels(List<String> expected, List<String> actual, String what) {
    effort.spend(expected.size());
    return expected.equals(actual)
        ? Mismatch.none()
        : Mismatch.because("mismatch in %s elements".formatted(what));
  }

  private Optional<Mismatch> part(
      String what, Optional<ValueType> expected, Optional<ValueType> actual) {
    if (expected.isPresent() != actual.isPresent()) {
      return Mismatch.because(
          expected.isPresent()
              ? "expected %s type, but found none".formatted(what)
              : "expected %s type to not be present".formatted(what));
    }
    return in(what + " variant", optional(expected, actual));
  }

  private Optional<Mismatch> element(
      String what, Optional<ValueType> expected, Optional<ValueType> actual) {
    if (expected.isPresent() != actual.isPresent()) {
      return Mismatch.because(
          expected.isPresent()
              ? "expected %s to have an element type, found none".formatted(what)
              : "expected %s to have no element type".formatted(what));
    }
    return in(what + " element", optional(expected, actual));
  }

  /** Of two that are both present or both not. */
  private Optional<Mismatch> optional(Optional<ValueType> expected, Optional<ValueType> actual) {
    return expected.flatMap(wanted -> value(wanted, actual.orElseThrow()));
  }

  private static Optional<Mismatch> sizes(List<?> expected, List<?> actual, String what) {
    return Mismatch.because(
        "expected %d %s, found %d".formatted(expected.size(), what, actual.size()));
  }

  private static Optional<Mismatch> in(String place, Optional<Mismatch> mismatch) {
    return mismatch.map(inner -> inner.in(place));
  }
}
