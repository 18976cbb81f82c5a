package dev.kami.adapters.wasm.wasi.p2.http;

import java.util.Optional;

/** The resource {@code outgoing-request}, as a guest puts it together. */
final class OutgoingRequest {

  private final OutgoingMessage message;
  private String method = "GET";
  private Optional<String> scheme = Optional.empty();
  private Optional<String> authority = Optional.empty();
  private Optional<String> target = Optional.empty();

  OutgoingRequest(OutgoingMessage message) {
    this.message = message;
  }

  OutgoingMessage message() {
    return message;
  }

  /** {@return the method, a token} */
  String method() {
    return method;
  }

  void method(String chosen) {
    method = chosen;
  }

  /** {@return the scheme in lower case, if there is one} */
  Optional<String> scheme() {
    return scheme;
  }

  void scheme(Optional<String> chosen) {
    scheme = chosen;
  }

  /** {@return the server, if there is one} */
  Optional<String> authority() {
    return authority;
  }

  void authority(Optional<String> chosen) {
    authority = chosen;
  }

  /** {@return the path with its query, if there is one} */
  Optional<String> target() {
    return target;
  }

  void target(Optional<String> chosen) {
    target = chosen;
  }
}
