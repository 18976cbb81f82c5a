package dev.kami.adapters.wasm.typed;

import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/** What a function answered, as JSON. */
public sealed interface Answer {

  /**
   * The function did what it should.
   *
   * @param value its result, if its type has one
   */
  record Success(Optional<JsonValue> value) implements Answer {}

  /**
   * The function reported an error: its type is a {@code result}, and it took that case.
   *
   * @param value what it says of the error, if its type has that
   */
  record Failure(Optional<JsonValue> value) implements Answer {}
}
