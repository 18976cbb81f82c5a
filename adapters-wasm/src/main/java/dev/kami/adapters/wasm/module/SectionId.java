package dev.kami.adapters.wasm.module;

import java.util.Optional;

/**
 * The sections of a module, in the order in which they must appear (core specification, 5.5.2 and
 * 5.5.16).
 */
enum SectionId {
  TYPE(1),
  IMPORT(2),
  FUNCTION(3),
  TABLE(4),
  MEMORY(5),
  TAG(13),
  GLOBAL(6),
  EXPORT(7),
  START(8),
  ELEMENT(9),
  DATA_COUNT(12),
  CODE(10),
  DATA(11);

  /** May appear anywhere and any number of times, hence is none of the above. */
  static final int CUSTOM = 0;

  private final int code;

  SectionId(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static Optional<SectionId> of(int code) {
    for (SectionId id : values()) {
      if (id.code == code) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
