package dev.kami.adapters.wasm.module;

import java.util.Locale;

/** What can cross a module's border (core specification, 5.5.5 and 5.5.10), in the order of its code. */
public enum ExternalKind {
  /** A function. */
  FUNCTION,
  /** A table. */
  TABLE,
  /** A memory. */
  MEMORY,
  /** A global. */
  GLOBAL,
  /** A tag. */
  TAG;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
