package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/**
 * What ties a reply to its request: a string or an integer, given back exactly as it came, so that
 * {@code 1} and {@code 1.0} are different ids.
 *
 * @param json the id as it was sent
 */
public record RequestId(JsonValue json) {

  private static final int LONGEST_NUMBER = 64;

  /** {@return the id; empty for a value that cannot be one} */
  public static Optional<RequestId> of(JsonValue json) {
    var fits =
        json instanceof JsonString
            || (json instanceof JsonNumber number
                && number.literal().length() <= LONGEST_NUMBER
                && number.isInteger());
    return fits ? Optional.of(new RequestId(json)) : Optional.empty();
  }
}
