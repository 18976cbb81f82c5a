package dev.kami.adapters.wasm.http;

/**
 * One line of a header or trailer (RFC 9110, section 5).
 *
 * @param name a token, in the case it was written in
 * @param value its bytes, each as a character up to U+00FF
 */
public record HttpField(String name, String value) {

  /** {@return whether that is its name, in whatever case} */
  public boolean named(String other) {
    return name.equalsIgnoreCase(other);
  }
}
