package dev.kami.adapters.mcp.wire;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.List;

/**
 * A result with a type as the specification's {@code structuredContent}, which is always an object:
 * a result that always is one stands for itself, any other is its member {@code result}.
 */
public final class StructuredContent {

  private static final String RESULT = "result";

  private StructuredContent() {}

  /** {@return the {@code outputSchema} for results of that schema} */
  public static JsonObject schema(JsonObject result) {
    return isObject(result)
        ? result
        : JsonObject.EMPTY
            .with("type", "object")
            .with("properties", JsonObject.EMPTY.with(RESULT, result))
            .with("required", JsonArray.ofStrings(List.of(RESULT)))
            .with("additionalProperties", false);
  }

  /** {@return the content for a result of that schema} */
  public static JsonObject content(JsonObject schema, JsonValue result) {
    return isObject(schema) && result instanceof JsonObject object
        ? object
        : JsonObject.EMPTY.with(RESULT, result);
  }

  private static boolean isObject(JsonObject schema) {
    return schema.get("type").filter(new JsonString("object")::equals).isPresent();
  }
}
