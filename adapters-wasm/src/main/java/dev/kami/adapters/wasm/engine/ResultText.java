package dev.kami.adapters.wasm.engine;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/**
 * Writes results that have types as text.
 *
 * @param codec prints JSON
 */
record ResultText(JsonCodec codec) {

  /** {@return the value as JSON, of which a string stands for itself; no value is no text} */
  String of(Optional<JsonValue> value) {
    return value
        .map(json -> json instanceof JsonString(var text) ? text : codec.print(json))
        .orElse("");
  }
}
