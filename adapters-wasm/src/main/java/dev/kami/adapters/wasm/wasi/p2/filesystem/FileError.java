package dev.kami.adapters.wasm.wasi.p2.filesystem;

import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.files.FileFailure;
import dev.kami.adapters.wasm.wasi.p2.io.IoError;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;

/**
 * A failure as {@code wasi:filesystem} tells it: an {@code error-code}, or the {@code error} of a
 * stream that one can be got from.
 */
record FileError(FileFailure failure) implements IoError {

  /** {@return the {@code error-code}} */
  Value code() {
    return Values.label(FilesystemTypes.ERROR_CODE, label());
  }

  @Override
  public String toDebugString() {
    return label();
  }

  private String label() {
    return switch (failure) {
      case ACCESS -> "access";
      case BAD_DESCRIPTOR -> "bad-descriptor";
      case EXISTS -> "exist";
      case TOO_LARGE -> "file-too-large";
      case BAD_NAME -> "illegal-byte-sequence";
      case INVALID -> "invalid";
      case IO -> "io";
      case IS_DIRECTORY -> "is-directory";
      case LOOP -> "loop";
      case TOO_MANY_OPEN -> "insufficient-memory";
      case NAME_TOO_LONG -> "name-too-long";
      case NO_ENTRY -> "no-entry";
      case NO_SPACE -> "insufficient-space";
      case NOT_DIRECTORY -> "not-directory";
      case NOT_EMPTY -> "not-empty";
      case NOT_PERMITTED, OUTSIDE -> "not-permitted";
      case READ_ONLY -> "read-only";
    };
  }
}
