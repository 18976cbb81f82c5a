package dev.kami.domain.json;

/**
 * A JSON value (RFC 8259), immutable, with numbers kept exactly as they were written.
 *
 * <p>The domain needs the model only: reading and writing text is the work of an adapter.
 */
public sealed interface JsonValue
    permits JsonNull, JsonBoolean, JsonNumber, JsonString, JsonArray, JsonObject {

  /**
   * {@return the value's type in JSON Schema's words, {@code integer} for a number without a
   * fraction}
   */
  String typeName();
}
