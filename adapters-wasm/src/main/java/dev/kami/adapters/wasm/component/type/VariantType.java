package dev.kami.adapters.wasm.component.type;

import java.util.List;
import java.util.Optional;

/** One of several cases, with or without a value. */
public record VariantType(List<Case> cases) implements ValueType {

  /** Copies the list. */
  public VariantType {
    cases = List.copyOf(cases);
  }

  /** A case. */
  public record Case(String label, Optional<ValueType> type) {}
}
