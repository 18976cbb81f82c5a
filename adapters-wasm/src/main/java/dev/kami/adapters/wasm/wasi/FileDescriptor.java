package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.files.FileKind;
import dev.kami.adapters.wasm.wasi.files.FileStat;
import dev.kami.adapters.wasm.wasi.files.OpenFile;
import java.io.IOException;
import java.util.Optional;

/** An open file and the position in it. */
final class FileDescriptor extends Descriptor {

  /** {@code FDFLAGS_APPEND}: every write goes to the end. */
  static final int APPEND = 1;

  private final OpenFile file;
  private long position;

  FileDescriptor(OpenFile file, long rights, int flags) {
    super(rights & Rights.FILE, 0, flags);
    this.file = file;
  }

  /** {@return the file, of which a right must be there} */
  OpenFile file(long right) {
    require(right);
    return file;
  }

  @Override
  FileKind kind() {
    return FileKind.REGULAR_FILE;
  }

  @Override
  Optional<FileStat> stat() throws IOException {
    return Optional.of(file.stat());
  }

  @Override
  int read(byte[] into, int length) throws IOException {
    var count = file(Rights.FD_READ).read(position, into, length);
    position += count;
    return count;
  }

  @Override
  int write(byte[] from, int length) throws IOException {
    var open = file(Rights.FD_WRITE);
    if ((flags() & APPEND) != 0) {
      position = open.size();
    }
    var count = open.write(position, from, 0, length);
    position += count;
    return count;
  }

  @Override
  long readable() throws IOException {
    return Math.max(0, file.size() - position);
  }

  long position() {
    require(Rights.FD_TELL);
    return position;
  }

  /** Moves to a position, from which files may have a hole. */
  void position(long target) {
    if (target < 0) {
      throw new ErrnoException(Errno.INVAL);
    }
    position = target;
  }

  long size() throws IOException {
    return file.size();
  }

  void sync(boolean metadata) throws IOException {
    file.sync(metadata);
  }

  @Override
  void close() throws IOException {
    file.close();
  }
}
