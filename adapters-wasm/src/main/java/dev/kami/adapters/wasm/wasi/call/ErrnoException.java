package dev.kami.adapters.wasm.wasi.call;

/**
 * Leaves a WASI function early with an error number; never reaches the engine. It has no stack
 * trace, as it is an answer to the guest and no fault of the host.
 */
public final class ErrnoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Errno errno;

  /** An answer of that number. */
  public ErrnoException(Errno errno) {
    super(errno.name(), null, false, false);
    this.errno = errno;
  }

  /** {@return the number} */
  public Errno errno() {
    return errno;
  }
}
