package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.limits.OutputAccount;
import dev.kami.adapters.wasm.wasi.files.FileKind;
import dev.kami.adapters.wasm.wasi.files.FileStat;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Standard output or standard error: keeps what is written, or the end of it. */
final class OutputStreamDescriptor extends Descriptor {

  /** How much of standard error is kept: what explains a failure stands at the end. */
  static final int TAIL = 16 * 1024;

  private final OutputAccount account;
  private final int kept;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A stream that keeps at least the last bytes, so many. */
  OutputStreamDescriptor(OutputAccount account, int kept) {
    super(Rights.FD_WRITE | Rights.FD_FILESTAT_GET | Rights.POLL_FD_READWRITE, 0, 0);
    this.account = account;
    this.kept = kept;
  }

  /** {@return what was written, or the end of it} */
  byte[] bytes() {
    var all = bytes.toByteArray();
    return all.length > kept ? Arrays.copyOfRange(all, all.length - kept, all.length) : all;
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
    if (!account.admit(length)) {
      return 0;
    }
    bytes.write(from, 0, length);
    if (bytes.size() / 4 > kept) {
      var end = bytes();
      bytes.reset();
      bytes.write(end, 0, end.length);
    }
    return length;
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
