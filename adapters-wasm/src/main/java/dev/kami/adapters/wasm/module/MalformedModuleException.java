package dev.kami.adapters.wasm.module;

/**
 * The bytes are no core module this package reads: broken, beyond a limit of {@link ModuleLimits},
 * or using a proposal it does not know. It is the only exception that reading or metering a module
 * throws, whatever the bytes are.
 */
public final class MalformedModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long offset;
  private final String reason;

  MalformedModuleException(long offset, String reason) {
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
