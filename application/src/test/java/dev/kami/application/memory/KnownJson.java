package dev.kami.application.memory;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the texts that a test made known and prints values as Java does: not JSON, but enough to
 * see what a use case reads and prints. Codecs of real JSON are tested by their contract.
 */
public final class KnownJson implements JsonCodec {

  private final Map<String, JsonValue> known = new ConcurrentHashMap<>();

  /** Makes a text known. */
  public void know(String text, JsonValue value) {
    known.put(text, value);
  }

  @Override
  public JsonValue parse(String text) {
    return Optional.ofNullable(known.get(text))
        .orElseThrow(() ->
            new ProblemException(
                new UserError(UserError.Kind.INVALID, "json.invalid", "line 1, column 1", "", "")));
  }

  @Override
  public String print(JsonValue value) {
    return value.toString();
  }
}
