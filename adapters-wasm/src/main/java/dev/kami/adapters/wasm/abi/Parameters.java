package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;

/**
 * Passes the parameters of a function: flat, or in memory when there are too many (CanonicalABI.md,
 * lifting and lowering values).
 */
final class Parameters {

  private final RecordCodec codec;
  private final boolean spilled;

  Parameters(List<Codec> parameters, int mostFlat) {
    this.codec = new RecordCodec(parameters);
    this.spilled = codec.flat().size() > mostFlat;
  }

  /** {@return the types of the core parameters} */
  List<NumberType> flat() {
    return spilled ? Flat.I32 : codec.flat();
  }

  List<Value> lift(Lifting in, long[] flat) {
    if (!spilled) {
      return codec.liftAll(in, flat, 0);
    }
    var pointer = (int) flat[0];
    Content.VALUES.check(in.memory(), pointer, codec.size(), codec.alignment());
    return codec.loadAll(in, pointer);
  }

  long[] lower(Lowering out, List<Value> values) {
    if (!spilled) {
      var flat = new long[codec.flat().size()];
      codec.lower(out, values, flat, 0);
      return flat;
    }
    var pointer = out.allocate(Content.VALUES, codec.alignment(), codec.size());
    codec.store(out, values, pointer);
    return new long[] {Integer.toUnsignedLong(pointer)};
  }
}
