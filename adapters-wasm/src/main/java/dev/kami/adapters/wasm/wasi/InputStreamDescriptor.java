package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.StandardInput;
import dev.kami.adapters.wasm.wasi.files.FileKind;
import dev.kami.adapters.wasm.wasi.files.FileStat;
import java.util.Optional;

/** Standard input: bytes that are all there from the start. */
final class InputStreamDescriptor extends Descriptor {

  private final StandardInput input;

  InputStreamDescriptor(StandardInput input) {
    super(Rights.FD_READ | Rights.FD_FILESTAT_GET | Rights.POLL_FD_READWRITE, 0, 0);
    this.input = input;
  }

  @Override
  FileKind kind() {
    return FileKind.UNKNOWN;
  }

  @Override
  Optional<FileStat> stat() {
    return Optional.empty();
  }

  @Override
  int read(byte[] into, int length) {
    require(Rights.FD_READ);
    return input.read(into, length);
  }

  @Override
  int write(byte[] from, int length) {
    throw new ErrnoException(Errno.BADF);
  }

  @Override
  long readable() {
    return input.left();
  }

  @Override
  void close() {
    input.skip(Long.MAX_VALUE);
  }
}
