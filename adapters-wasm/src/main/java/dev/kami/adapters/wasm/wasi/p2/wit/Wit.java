package dev.kami.adapters.wasm.wasi.p2.wit;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import java.util.List;
import java.util.Optional;

/** Types, written in the order and with the words of WIT. */
public final class Wit {

  private Wit() {}

  /** {@return {@code list<element>}} */
  public static ListType list(ValueType element) {
    return new ListType(element);
  }

  /** {@return {@code option<some>}} */
  public static OptionType option(ValueType some) {
    return new OptionType(some);
  }

  /** {@return {@code tuple<elements>}} */
  public static TupleType tuple(ValueType... elements) {
    return new TupleType(List.of(elements));
  }

  /** {@return {@code result<ok, error>}} */
  public static ResultType result(ValueType ok, ValueType error) {
    return new ResultType(Optional.of(ok), Optional.of(error));
  }

  /** {@return {@code result<_, error>}} */
  public static ResultType resultOrError(ValueType error) {
    return new ResultType(Optional.empty(), Optional.of(error));
  }

  /** {@return {@code result<ok>}} */
  public static ResultType resultOf(ValueType ok) {
    return new ResultType(Optional.of(ok), Optional.empty());
  }

  /** {@return {@code result}} */
  public static ResultType result() {
    return new ResultType(Optional.empty(), Optional.empty());
  }

  /** {@return a handle that owns: the resource's plain name in WIT} */
  public static OwnType own(ResourceType resource) {
    return new OwnType(resource);
  }

  /** {@return {@code borrow<resource>}} */
  public static BorrowType borrow(ResourceType resource) {
    return new BorrowType(resource);
  }

  /** {@return {@code enum { labels }}} */
  public static EnumType enumeration(String... labels) {
    return new EnumType(List.of(labels));
  }

  /** {@return {@code flags { labels }}} */
  public static FlagsType flags(String... labels) {
    return new FlagsType(List.of(labels));
  }

  /** {@return {@code record { fields }}} */
  public static RecordType record(Field... fields) {
    return new RecordType(List.of(fields));
  }

  /** {@return a field of a record} */
  public static Field field(String label, ValueType type) {
    return new Field(label, type);
  }

  /** {@return {@code variant { cases }}} */
  public static VariantType variant(VariantType.Case... cases) {
    return new VariantType(List.of(cases));
  }

  /** {@return a case of a variant without a value} */
  public static VariantType.Case choice(String label) {
    return new VariantType.Case(label, Optional.empty());
  }

  /** {@return a case of a variant with a value} */
  public static VariantType.Case choice(String label, ValueType type) {
    return new VariantType.Case(label, Optional.of(type));
  }
}
