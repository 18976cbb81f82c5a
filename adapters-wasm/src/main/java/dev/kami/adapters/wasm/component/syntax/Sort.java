package dev.kami.adapters.wasm.component.syntax;

/**
 * Which index space is meant (Binary.md, {@code sort} and {@code core:sort}); there are no values,
 * a gated feature.
 */
public enum Sort {
  /** Core functions. */
  CORE_FUNCTION("core func"),
  /** Core tables. */
  CORE_TABLE("core table"),
  /** Core memories. */
  CORE_MEMORY("core memory"),
  /** Core globals. */
  CORE_GLOBAL("core global"),
  /** Core tags. */
  CORE_TAG("core tag"),
  /** Core types. */
  CORE_TYPE("core type"),
  /** Core modules. */
  CORE_MODULE("core module"),
  /** Core instances. */
  CORE_INSTANCE("core instance"),
  /** Component functions. */
  FUNCTION("func"),
  /** Types. */
  TYPE("type"),
  /** Components. */
  COMPONENT("component"),
  /** Instances. */
  INSTANCE("instance");

  private final String text;

  Sort(String text) {
    this.text = text;
  }

  /** {@return its name in the text format} */
  @Override
  public String toString() {
    return text;
  }
}
