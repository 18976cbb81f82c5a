package dev.kami.adapters.wasm.component.type;

import java.util.List;

/** Any of at most 32 labels. */
public record FlagsType(List<String> labels) implements ValueType {

  /** Copies the list. */
  public FlagsType {
    labels = List.copyOf(labels);
  }
}
