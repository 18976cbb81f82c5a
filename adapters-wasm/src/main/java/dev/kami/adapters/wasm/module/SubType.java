package dev.kami.adapters.wasm.module;

import java.util.List;

/**
 * A composite type and its place in the hierarchy (core specification, 5.3.9).
 *
 * @param open whether other types may extend it
 * @param supertypes indices of the types that it extends
 * @param type what it is
 */
public record SubType(boolean open, List<Integer> supertypes, CompositeType type) {
  static final int OPEN = 0x50;
  static final int FINAL = 0x4f;

  /** Copies the list. */
  public SubType {
    supertypes = List.copyOf(supertypes);
  }

  /**
   * {@return the type as the short form of the binary format means it: final, extending nothing}
   */
  static SubType plain(CompositeType type) {
    return new SubType(false, List.of(), type);
  }

  boolean isPlain() {
    return !open && supertypes.isEmpty();
  }
}
