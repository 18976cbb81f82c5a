package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;

/**
 * The parameters of {@code tools/call}.
 *
 * @param name the tool's name, or its id
 * @param arguments what it is called with; empty when none were sent
 */
public record CallParams(ExposedName name, JsonObject arguments) {

  /**
   * {@return the parameters}
   *
   * @throws ProblemException {@code mcp.invalid-params}
   */
  public static CallParams of(JsonObject params) {
    if (!(params.get("name").orElse(JsonNull.NULL) instanceof JsonString(var name))) {
      throw InvalidParams.because(
          "tools/call needs params.name, a string", "take a name from tools/list");
    }
    return switch (params.get("arguments").orElse(JsonNull.NULL)) {
      case JsonObject arguments -> new CallParams(new ExposedName(name), arguments);
      case JsonNull.NULL -> new CallParams(new ExposedName(name), JsonObject.EMPTY);
      case JsonValue other ->
          throw InvalidParams.because(
              "params.arguments is of type " + other.typeName() + ", not object",
              "pass the arguments as an object such as {}");
    };
  }
}
