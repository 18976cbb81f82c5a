package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.Optional;

/**
 * Validates core modules (core specification, 3): the code of functions is for an engine to check.
 */
@FunctionalInterface
public interface CoreModuleValidator {

  /**
   * {@return why a module is not valid; empty when it is}
   *
   * @param module one that could be read
   */
  Optional<String> problem(ByteRange module);
}
