package dev.kami.adapters.wasm.wasi.p2.http;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;

/** A {@code header-error}. It has no stack trace, as it is an answer to the guest. */
final class HeaderException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String label;

  private HeaderException(String label) {
    super(label, null, false, false);
    this.label = label;
  }

  static HeaderException invalidSyntax() {
    return new HeaderException("invalid-syntax");
  }

  static HeaderException forbidden() {
    return new HeaderException("forbidden");
  }

  static HeaderException immutable() {
    return new HeaderException("immutable");
  }

  /** {@return the {@code header-error}} */
  Value value() {
    return Values.choice(HttpTypes.HEADER_ERROR, label);
  }
}
