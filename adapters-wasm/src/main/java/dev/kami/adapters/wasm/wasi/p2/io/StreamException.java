package dev.kami.adapters.wasm.wasi.p2.io;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@code stream-error}: the stream is closed, or the last operation failed. */
public final class StreamException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable IoError error;

  private StreamException(String message, @Nullable IoError error) {
    super(message, null, false, false);
    this.error = error;
  }

  /** {@return the case {@code closed}: an input at its end, or what accepts no more} */
  public static StreamException closed() {
    return new StreamException("closed", null);
  }

  /** {@return the case {@code last-operation-failed}; the stream is closed after it} */
  public static StreamException failed(IoError error) {
    return new StreamException(error.toDebugString(), error);
  }

  /** {@return why the operation failed; empty when the stream is closed} */
  public Optional<IoError> error() {
    return Optional.ofNullable(error);
  }
}
