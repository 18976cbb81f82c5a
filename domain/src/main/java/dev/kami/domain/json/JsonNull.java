package dev.kami.domain.json;

/** The JSON literal {@code null}. */
public enum JsonNull implements JsonValue {
  /** The only one there is. */
  NULL;

  @Override
  public String typeName() {
    return "null";
  }
}
