package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.files.FileKind;
import dev.kami.adapters.wasm.wasi.files.FileStat;
import java.io.IOException;
import java.util.Optional;

/**
 * Something that a guest has open. What a kind cannot do fails with the number that POSIX has for
 * it; rights can only be given up.
 */
abstract sealed class Descriptor
    permits InputStreamDescriptor, OutputStreamDescriptor, FileDescriptor, DirectoryDescriptor {

  private long rights;
  private long inheriting;
  private int flags;

  Descriptor(long rights, long inheriting, int flags) {
    this.rights = rights;
    this.inheriting = inheriting;
    this.flags = flags;
  }

  final long rights() {
    return rights;
  }

  final long inheriting() {
    return inheriting;
  }

  final int flags() {
    return flags;
  }

  final void flags(int changed) {
    flags = changed;
  }

  /** Fails when the descriptor lacks a right. */
  final void require(long right) {
    if ((rights & right) != right) {
      throw new ErrnoException(Errno.NOTCAPABLE);
    }
  }

  /** Gives rights up. */
  final void restrict(long kept, long inherited) {
    if ((kept & ~rights) != 0 || (inherited & ~inheriting) != 0) {
      throw new ErrnoException(Errno.NOTCAPABLE);
    }
    rights = kept;
    inheriting = inherited;
  }

  abstract FileKind kind();

  /** {@return what is known of it; nothing of a stream} */
  abstract Optional<FileStat> stat() throws IOException;

  /** {@return the bytes read, fewer than the length at the end} */
  abstract int read(byte[] into, int length) throws IOException;

  /** {@return the bytes written} */
  abstract int write(byte[] from, int length) throws IOException;

  /** {@return the bytes that can be read without waiting} */
  abstract long readable() throws IOException;

  abstract void close() throws IOException;
}
