package dev.kami.adapters.wasm.component.syntax;

/** Where an alias points (Binary.md, {@code alias}). */
public sealed interface Alias {

  /** {@return the index space that gets a new index} */
  Sort sort();

  /** An export of an instance. */
  record OfExport(Sort sort, int instance, String name) implements Alias {}

  /** An export of a core instance. */
  record OfCoreExport(Sort sort, int instance, String name) implements Alias {}

  /**
   * An item of an enclosing scope.
   *
   * @param count how many scopes outwards, 0 for the current one
   * @param index in the index space of that scope
   */
  record Outer(Sort sort, int count, int index) implements Alias {}
}
