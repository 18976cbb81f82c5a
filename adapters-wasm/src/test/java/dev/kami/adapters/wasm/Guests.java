package dev.kami.adapters.wasm;

import dev.kami.domain.tool.ModuleBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The built guests of {@code src/test/resources/guests}. */
final class Guests {

  private Guests() {}

  static ModuleBytes named(String name) {
    return resource("/guests/" + name + ".wasm");
  }

  /** {@return a component of {@code src/test/resources/components}} */
  static ModuleBytes component(String name) {
    return resource("/components/" + name + ".wasm");
  }

  private static ModuleBytes resource(String name) {
    try (var in = Guests.class.getResourceAsStream(name)) {
      return ModuleBytes.copyOf(Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
