package dev.kami.adapters.wasm.component.binary;

import java.util.Optional;

/** Which kind of WebAssembly a file is, by its first eight bytes (Binary.md, {@code layer}). */
public enum Layer {
  /** A core module. */
  MODULE,
  /** A component. */
  COMPONENT;

  /** How many bytes tell the layer. */
  public static final int PREAMBLE_BYTES = 8;

  private static final byte[] MAGIC = {0, 'a', 's', 'm'};
  private static final int LAYER_OFFSET = 6;

  /** {@return the layer of a file; nothing when it is no WebAssembly or of a layer unknown here} */
  public static Optional<Layer> of(byte[] file) {
    if (file.length < PREAMBLE_BYTES) {
      return Optional.empty();
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if (file[i] != MAGIC[i]) {
        return Optional.empty();
      }
    }
    return switch (file[LAYER_OFFSET] | file[LAYER_OFFSET + 1] << 8) {
      case 0 -> Optional.of(MODULE);
      case 1 -> Optional.of(COMPONENT);
      default -> Optional.empty();
    };
  }
}
