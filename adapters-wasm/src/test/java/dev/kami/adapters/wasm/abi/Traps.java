package dev.kami.adapters.wasm.abi;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.adapters.wasm.core.GuestTrap;
import org.junit.jupiter.api.function.Executable;

/** Expects traps. */
final class Traps {

  private Traps() {}

  /** The code must end in a trap that is told with these words. */
  static void traps(String words, Executable code) {
    var message = String.valueOf(assertThrows(GuestTrap.class, code).getMessage());
    assertTrue(message.contains(words), message);
  }
}
