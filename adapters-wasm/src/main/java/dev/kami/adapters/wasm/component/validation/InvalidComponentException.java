package dev.kami.adapters.wasm.component.validation;

/**
 * A component that could be read breaks a rule, is too complex to be checked, or has a core module
 * that is not valid. It is the only exception that validation throws, whatever the component is.
 */
public final class InvalidComponentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long offset;
  private final String reason;

  /** An error at an offset in the file. */
  public InvalidComponentException(long offset, String reason) {
    super("%s (at offset 0x%x)".formatted(reason, offset));
    this.offset = offset;
    this.reason = reason;
  }

  /** {@return where in the file the offending definition starts, in bytes} */
  public long offset() {
    return offset;
  }

  /** {@return what is wrong, without the offset that {@link #getMessage()} adds} */
  public String reason() {
    return reason;
  }
}
