package dev.kami.adapters.wasm.binary;

/**
 * The bytes are no module or component that can be read: broken, beyond a limit, or using a
 * proposal that is not known here. It is the only exception that reading and metering throw,
 * whatever the bytes are.
 */
public final class MalformedBinaryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long offset;
  private final String reason;

  /** An error at an offset in the file. */
  public MalformedBinaryException(long offset, String reason) {
    super("%s (at offset 0x%x)".formatted(reason, offset));
    this.offset = offset;
    this.reason = reason;
  }

  /** {@return where in the file the offending item starts, in bytes} */
  public long offset() {
    return offset;
  }

  /** {@return what is wrong, without the offset that {@link #getMessage()} adds} */
  public String reason() {
    return reason;
  }
}
