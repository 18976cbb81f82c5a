package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.List;
import java.util.Optional;

/**
 * Passes the result of a function, if it has one: flat, or in memory when it is too much
 * (CanonicalABI.md, lifting and lowering values).
 */
final class Result {

  private static final long[] NOTHING = {};

  private final Optional<Codec> codec;
  private final boolean spilled;

  Result(Optional<Codec> codec, int mostFlat) {
    this.codec = codec;
    this.spilled = codec.isPresent() && codec.get().flat().size() > mostFlat;
  }

  /** {@return whether it is in memory} */
  boolean spilled() {
    return spilled;
  }

  /** {@return the types of the core results when it is not in memory} */
  List<NumberType> flat() {
    return spilled ? List.of() : codec.map(Codec::flat).orElse(List.of());
  }

  /** {@return the result that a core function returned, itself or a pointer to it} */
  Optional<Value> lift(Lifting in, long[] results) {
    if (codec.isEmpty()) {
      return Optional.empty();
    }
    var type = codec.get();
    if (!spilled) {
      return Optional.of(type.lift(in, results, 0));
    }
    var pointer = (int) results[0];
    Content.VALUES.check(in.memory(), pointer, type.size(), type.alignment());
    return Optional.of(type.load(in, pointer));
  }

  /**
   * {@return the core results}
   *
   * @param value as the type says
   * @param arguments of the core function, the last of which tells where in memory it goes
   */
  long[] lower(Lowering out, Optional<Value> value, long[] arguments) {
    if (codec.isEmpty()) {
      return NOTHING;
    }
    var type = codec.get();
    if (!spilled) {
      var flat = new long[type.flat().size()];
      type.lower(out, value.orElseThrow(), flat, 0);
      return flat;
    }
    var pointer = (int) arguments[arguments.length - 1];
    Content.VALUES.check(out.memory(), pointer, type.size(), type.alignment());
    type.store(out, value.orElseThrow(), pointer);
    return NOTHING;
  }
}
