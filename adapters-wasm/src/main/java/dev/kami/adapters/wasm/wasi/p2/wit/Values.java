package dev.kami.adapters.wasm.wasi.p2.wit;

import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Values, written with the words of WIT. */
public final class Values {

  private static final Value NONE = new Value.Case(0, Optional.empty());
  private static final Value OK = new Value.Case(0, Optional.empty());
  private static final Value ERROR = new Value.Case(1, Optional.empty());

  private Values() {}

  /** {@return an integer of any size; of {@code u64} the bits} */
  public static Value integer(long value) {
    return new Value.Int(value);
  }

  /** {@return a {@code bool}} */
  public static Value bool(boolean value) {
    return new Value.Bool(value);
  }

  /** {@return a {@code string}} */
  public static Value text(String value) {
    return new Value.Text(value);
  }

  /** {@return a {@code list<u8>} that takes the array over} */
  public static Value bytes(byte[] value) {
    return Bytes.wrap(value);
  }

  /** {@return a list of anything but bytes} */
  public static Value list(List<Value> elements) {
    return new Value.Sequence(elements);
  }

  /** {@return a record or a tuple of these fields} */
  public static Value tuple(Value... fields) {
    return new Value.Sequence(List.of(fields));
  }

  /** {@return {@code none}} */
  public static Value none() {
    return NONE;
  }

  /** {@return {@code some(value)}} */
  public static Value some(Value value) {
    return new Value.Case(1, Optional.of(value));
  }

  /** {@return {@code some} of a value that is there, or {@code none}} */
  public static Value option(Optional<Value> value) {
    return value.map(Values::some).orElse(NONE);
  }

  /** {@return {@code ok} without a value} */
  public static Value ok() {
    return OK;
  }

  /** {@return {@code ok(value)}} */
  public static Value ok(Value value) {
    return new Value.Case(0, Optional.of(value));
  }

  /** {@return {@code error} without a value} */
  public static Value error() {
    return ERROR;
  }

  /** {@return {@code error(value)}} */
  public static Value error(Value value) {
    return new Value.Case(1, Optional.of(value));
  }

  /** {@return a label of an enum} */
  public static Value label(EnumType type, String label) {
    return new Value.Case(position(type.labels(), label), Optional.empty());
  }

  /** {@return a case of a variant without a value} */
  public static Value choice(VariantType type, String label) {
    return new Value.Case(position(labels(type), label), Optional.empty());
  }

  /** {@return a case of a variant with a value} */
  public static Value choice(VariantType type, String label, Value value) {
    return new Value.Case(position(labels(type), label), Optional.of(value));
  }

  private static List<String> labels(VariantType type) {
    return type.cases().stream().map(VariantType.Case::label).toList();
  }

  private static int position(List<String> labels, String label) {
    var position = labels.indexOf(label);
    if (position < 0) {
      throw new NoSuchElementException(label + " is none of " + labels);
    }
    return position;
  }
}
