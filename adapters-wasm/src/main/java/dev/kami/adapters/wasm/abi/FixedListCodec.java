package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;

/** A list of fixed length of anything but bytes: its elements stand where it stands. */
final class FixedListCodec extends Codec {

  private final Codec element;
  private final int length;

  FixedListCodec(Codec element, int length) {
    super(
        element.size() * length,
        element.alignment(),
        Flat.repeat(element.flat(), length),
        16 + REFERENCE_BYTES);
    this.element = element;
    this.length = length;
  }

  @Override
  Value load(Lifting in, int address) {
    return new Value.Sequence(ListCodec.elements(in, element, address, length));
  }

  @Override
  void store(Lowering out, Value value, int address) {
    ListCodec.store(out, element, ((Value.Sequence) value).elements(), address);
  }

  @Override
  Value lift(Lifting in, long[] flat, int at) {
    var values = new Value[length];
    for (var i = 0; i < length; i++) {
      values[i] = element.lift(in, flat, at + i * element.flat().size());
    }
    return new Value.Sequence(List.of(values));
  }

  @Override
  void lower(Lowering out, Value value, long[] flat, int at) {
    var values = ((Value.Sequence) value).elements();
    for (var i = 0; i < length; i++) {
      element.lower(out, values.get(i), flat, at + i * element.flat().size());
    }
  }
}
