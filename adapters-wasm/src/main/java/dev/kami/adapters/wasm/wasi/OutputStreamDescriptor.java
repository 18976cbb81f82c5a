package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.OutputSink;
import dev.kami.adapters.wasm.wasi.files.FileKind;
import dev.kami.adapters.wasm.wasi.files.FileStat;
import java.util.Optional;

/** Standard output or standard error as a descriptor. */
final class OutputStreamDescriptor extends Descriptor {

  private final OutputSink sink;

  /** A descriptor that writes there. */
  OutputStreamDescriptor(OutputSink sink) {
    super(Rights.FD_WRITE | Rights.FD_FILESTAT_GET | Rights.POLL_FD_READWRITE, 0, 0);
    this.sink = sink;
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
