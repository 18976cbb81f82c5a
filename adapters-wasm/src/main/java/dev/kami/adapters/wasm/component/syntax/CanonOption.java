package dev.kami.adapters.wasm.component.syntax;

/** An option of a canonical definition (Binary.md, {@code canonopt}). */
public sealed interface CanonOption {

  /** How strings are encoded. */
  record Encoding(StringEncoding encoding) implements CanonOption {}

  /** The core memory for what is passed by pointer. */
  record Memory(int memory) implements CanonOption {}

  /** The core function that allocates. */
  record Realloc(int function) implements CanonOption {}

  /** The core function to call when results have been read. */
  record PostReturn(int function) implements CanonOption {}

  /** Asynchronous. */
  record Async() implements CanonOption {}

  /** The core function to call with events. */
  record Callback(int function) implements CanonOption {}
}
