package dev.kami.adapters.wasm.files;

/**
 * Something that cannot be done with files; WASI functions turn it into their own error. It has no
 * stack trace, as it is an answer to the guest and no fault of the host.
 */
public final class FileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FileFailure failure;

  /** A failure. */
  public FileException(FileFailure failure) {
    super(failure.name(), null, false, false);
    this.failure = failure;
  }

  /** {@return what it is} */
  public FileFailure failure() {
    return failure;
  }
}
