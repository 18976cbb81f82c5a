package dev.kami.adapters.wasm.wasi.p2.http;

/** The resource {@code outgoing-response}, as a guest puts it together. */
final class OutgoingResponse {

  private static final int LOWEST = 100;
  private static final int HIGHEST = 999;

  private final OutgoingMessage message;
  private int status = 200;

  OutgoingResponse(OutgoingMessage message) {
    this.message = message;
  }

  OutgoingMessage message() {
    return message;
  }

  int status() {
    return status;
  }

  /** {@return whether the status is one, and is set} */
  boolean status(long chosen) {
    if (chosen < LOWEST || chosen > HIGHEST) {
      return false;
    }
    status = (int) chosen;
    return true;
  }
}
