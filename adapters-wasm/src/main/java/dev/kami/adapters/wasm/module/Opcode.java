package dev.kami.adapters.wasm.module;

import java.util.Optional;

/**
 * A row of the instruction table.
 *
 * @param prefix the first byte, or 0 when there is only one
 * @param code the only byte, or the number after the prefix
 * @param immediate what follows
 * @param effect what it does to the course of execution
 * @param feature the proposal it came with, when it is younger than WebAssembly 1.0
 */
record Opcode(int prefix, int code, Immediate immediate, Effect effect, Optional<Feature> feature) {
  static String describe(int prefix, long code) {
    return prefix == 0 ? "0x%02x".formatted(code) : "0x%02x 0x%02x".formatted(prefix, code);
  }

  @Override
  public String toString() {
    return describe(prefix, code);
  }
}
