package dev.kami.adapters.wasm.module;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can cross a module's border (core specification, 5.5.5 and 5.5.10). */
public enum ExternalKind {
  /** A function. */
  FUNCTION(0),
  /** A table. */
  TABLE(1),
  /** A memory. */
  MEMORY(2),
  /** A global. */
  GLOBAL(3),
  /** A tag. */
  TAG(4);

  private final int code;

  ExternalKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static Optional<ExternalKind> of(int code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
