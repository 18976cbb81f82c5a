package dev.kami.adapters.wasm.component.matching;

import java.util.Optional;

/**
 * Why one type does not match another.
 *
 * @param reason from the outside in: {@code type mismatch in function parameter `x`: expected …}
 */
public record Mismatch(String reason) {

  static Optional<Mismatch> none() {
    return Optional.empty();
  }

  static Optional<Mismatch> because(String reason) {
    return Optional.of(new Mismatch(reason));
  }

  static Optional<Mismatch> expected(String expected, String found) {
    return because("expected %s, found %s".formatted(expected, found));
  }

  Mismatch in(String place) {
    return new Mismatch("type mismatch in %s: %s".formatted(place, reason));
  }
}
