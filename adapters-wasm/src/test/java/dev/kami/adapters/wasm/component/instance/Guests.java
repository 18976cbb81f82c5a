package dev.kami.adapters.wasm.component.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The built components of {@code src/test/resources/components}. */
final class Guests {
  private Guests() {}

  static byte[] named(String name) {
    try (var in = Guests.class.getResourceAsStream("/components/" + name + ".wasm")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
