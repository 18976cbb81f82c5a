package dev.kami.adapters.wasm.wasi;

/**
 * Leaves a WASI function early with an error number; never leaves the package. It has no stack
 * trace, as it is an answer to the guest and no fault of the host.
 */
final class ErrnoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Errno errno;

  ErrnoException(Errno errno) {
    super(errno.name(), null, false, false);
    this.errno = errno;
  }

  Errno errno() {
    return errno;
  }
}
