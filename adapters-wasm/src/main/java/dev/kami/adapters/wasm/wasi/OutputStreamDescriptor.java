package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.Errno;
import dev.kami.adapters.wasm.wasi.call.ErrnoException;
import dev.kami.adapters.wasm.wasi.call.OutputSink;

/** Standard output or standard error as a descriptor. */
final class OutputStreamDescriptor extends Descriptor {

  private final OutputSink sink;

  /** A descriptor that writes there. */
  OutputStreamDescriptor(OutputSink sink) {
    super(Rights.FD_WRITE | Rights.FD_FILESTAT_GET | Rights.POLL_FD_READWRITE, 0, 0);
    this.sink = sink;
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
    throw new ErrnoException(Errno.BADF);
  }

  @Override
  int write(byte[] from, int length) {
    require(Rights.FD_WRITE);
    return sink.write(from, 0, length) ? length : 0;
  }

  @Override
  long readable() {
    return 0;
  }

  @Override
  void close() {
    // What was written stays.
  }
}
