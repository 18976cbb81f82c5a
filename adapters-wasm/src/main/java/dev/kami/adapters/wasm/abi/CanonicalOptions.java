package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.CoreMemory;
import java.util.Optional;

/**
 * Options of a canonical definition (CanonicalABI.md, canonical ABI options). Validation has made
 * sure that what the types need is there.
 *
 * @param encoding of strings
 * @param memory for what is passed by pointer
 * @param realloc that allocates in it
 * @param postReturn to be called when results have been read
 * @param async whether the core function has the asynchronous signature
 * @param callback of an asynchronous function, for its events
 */
public record CanonicalOptions(
    StringEncoding encoding,
    Optional<CoreMemory> memory,
    Optional<CoreFunction> realloc,
    Optional<CoreFunction> postReturn,
    boolean async,
    Optional<CoreFunction> callback) {

  /** No options: numbers only, or UTF-8. */
  public static final CanonicalOptions NONE =
      new CanonicalOptions(
          StringEncoding.UTF8,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty());
}
