package dev.kami.adapters.wasm.module;

import java.util.List;

/**
 * Function types (core specification, 5.3.7).
 *
 * @param parameters in order
 * @param results in order
 */
public record FunctionType(List<ValueType> parameters, List<ValueType> results)
    implements CompositeType, ExternalType {
  static final int CODE = 0x60;

  /** Copies the lists. */
  public FunctionType {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }
}
