package dev.kami.adapters.wasm.component.type;

import java.util.List;
import java.util.Optional;

/** The type of a component function (Explainer.md, {@code functype}). */
public record FunctionType(boolean async, List<Field> parameters, Optional<ValueType> result)
    implements DefinedType, ExternType {

  /** Copies the list. */
  public FunctionType {
    parameters = List.copyOf(parameters);
  }
}
