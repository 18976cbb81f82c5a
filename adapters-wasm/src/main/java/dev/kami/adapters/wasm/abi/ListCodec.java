package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import java.util.List;

/** A list of anything but bytes, or a map as the list of its entries. */
final class ListCodec extends RangeCodec {

  private final Codec element;

  ListCodec(Codec element) {
    this.element = element;
  }

  @Override
  Value read(Lifting in, int pointer, int length) {
    // Valid types have a size of at least 1 and below 2^28.
    var bytes = Integer.toUnsignedLong(length) * Math.max(1, element.size());
    Content.LIST.check(in.memory(), pointer, bytes, element.alignment());
    return new Value.Sequence(elements(in, element, pointer, length));
  }

  @Override
  Range write(Lowering out, Value value) {
    var elements = ((Value.Sequence) value).elements();
    var bytes = (long) elements.size() * element.size();
    if (bytes > Content.MAX_BYTES) {
      throw Lowering.tooLong(Content.LIST, bytes);
    }
    var pointer = out.allocate(Content.LIST, element.alignment(), bytes);
    store(out, element, elements, pointer);
    return new Range(pointer, elements.size());
  }

  /** {@return the elements of a range that has been checked} */
  static List<Value> elements(Lifting in, Codec element, int address, int length) {
    in.charge(64 + length * element.footprint());
    var values = new Value[length];
    var next = address;
    for (var i = 0; i < length; i++) {
      if (i % Codec.STRIDE == Codec.STRIDE - 1) {
        in.checkpoint();
      }
      values[i] = element.load(in, next);
      next += (int) element.size();
    }
    return List.of(values);
  }

  /** Stores elements into a range that has been checked. */
  static void store(Lowering out, Codec element, List<Value> elements, int address) {
    var next = address;
    var i = 0;
    for (var value : elements) {
      if (i++ % Codec.STRIDE == Codec.STRIDE - 1) {
        out.checkpoint();
      }
      element.store(out, value, next);
      next += (int) element.size();
    }
  }
}
