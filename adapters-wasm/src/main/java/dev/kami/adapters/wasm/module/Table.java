package dev.kami.adapters.wasm.module;

import java.util.Optional;

/**
 * An entry of the table section (core specification, 5.5.7).
 *
 * @param type of the table
 * @param initializer of each element; null references without it
 */
public record Table(TableType type, Optional<Expression> initializer) {
  static final int WITH_INITIALIZER = 0x40;
}
