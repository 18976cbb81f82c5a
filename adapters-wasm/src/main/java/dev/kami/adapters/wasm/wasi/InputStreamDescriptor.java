package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;

/** Standard input: bytes that are all there from the start. */
final class InputStreamDescriptor extends Descriptor {

  private final byte[] input;
  private int position;

  InputStreamDescriptor(byte[] input) {
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
    var count = Math.min(length, input.length - position);
    System.arraycopy(input, position, into, 0, count);
    position += count;
    return count;
  }

  @Override
  int write(byte[] from, int length) {
    throw new ErrnoException(Errno.BADF);
  }

  @Override
  long readable() {
    return (long) input.length - position;
  }

  @Override
  void close() {
    position = input.length;
  }
}
