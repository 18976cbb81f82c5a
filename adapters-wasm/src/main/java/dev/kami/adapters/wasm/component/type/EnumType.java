package dev.kami.adapters.wasm.component.type;

import java.util.List;

/** One of several labels. */
public record EnumType(List<String> labels) implements ValueType {

  /** Copies the list. */
  public EnumType {
    labels = List.copyOf(labels);
  }
}
