package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.FunctionType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How functions of the host look as core functions. Their types stay the same from one instance of
 * a component to the next, so what is computed of them is kept here. Safe for use by many threads.
 */
public final class HostSignatures {

  private final Map<Key, CoreSignature> lowered = new ConcurrentHashMap<>();

  /** Nothing computed yet. */
  public HostSignatures() {}

  CoreSignature lowered(FunctionType type, boolean async) {
    return lowered.computeIfAbsent(new Key(type, async), _ -> CoreSignature.ofLower(type, async));
  }

  /** A type object: comparing types part by part would take longer than what is saved. */
  private record Key(FunctionType type, boolean async) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(Object other) {
      return other instanceof Key that && type == that.type && async == that.async;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(type);
    }
  }
}
