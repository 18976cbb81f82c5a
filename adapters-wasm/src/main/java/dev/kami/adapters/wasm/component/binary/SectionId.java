package dev.kami.adapters.wasm.component.binary;

import java.util.Locale;
import java.util.Optional;

/** The sections of a component by their numbers, from 0 (Binary.md, {@code section}). */
enum SectionId {
  CUSTOM,
  CORE_MODULE,
  CORE_INSTANCE,
  CORE_TYPE,
  COMPONENT,
  INSTANCE,
  ALIAS,
  TYPE,
  CANON,
  START,
  IMPORT,
  EXPORT,
  VALUE;

  static Optional<SectionId> of(int number) {
    return number < values().length ? Optional.of(values()[number]) : Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
