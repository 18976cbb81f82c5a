package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import dev.kami.adapters.wasm.wasi.call.StandardInput;

/** Standard input: bytes that are all there from the start. */
final class InputStreamDescriptor extends Descriptor {

  private final StandardInput input;

  InputStreamDescriptor(StandardInput input) {
    super(Rights.FD_READ | Rights.FD_FILESTAT_GET | Rights.POLL_FD_READWRITE, 0, 0);
    this.input = input;
  }

  @Override
  FileType type() {
    return FileType.UNKNOWN;
  }

  @Override
  FileStat stat() {
    return FileStat.STREAM;
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
