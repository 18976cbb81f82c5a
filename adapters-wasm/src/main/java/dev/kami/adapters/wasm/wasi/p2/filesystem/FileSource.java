package dev.kami.adapters.wasm.wasi.p2.filesystem;

import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileWork;
import dev.kami.adapters.wasm.wasi.files.OpenFile;
import dev.kami.adapters.wasm.wasi.p2.io.InputSource;
import dev.kami.adapters.wasm.wasi.p2.io.StreamException;
import java.util.Arrays;

/** What a file has from some place on. */
final class FileSource implements InputSource {

  private final OpenFile file;
  private long position;

  FileSource(OpenFile file, long position) {
    this.file = file;
    this.position = position;
  }

  @Override
  public byte[] read(int most) throws StreamException {
    var bytes = new byte[most];
    var count = attempt(() -> file.read(position, bytes, most));
    if (count == 0) {
      throw StreamException.closed();
    }
    position += count;
    return count == most ? bytes : Arrays.copyOf(bytes, count);
  }

  @Override
  public long skip(long most) throws StreamException {
    var left = attempt(file::size) - position;
    if (left <= 0) {
      throw StreamException.closed();
    }
    var count = Math.min(left, most);
    position += count;
    return count;
  }

  /** {@return the result of the work, whose failure is one of the stream} */
  static <T> T attempt(FileWork<T> work) throws StreamException {
    try {
      return FileWork.attempt(work);
    } catch (FileException e) {
      throw StreamException.failed(new FileError(e.failure()));
    }
  }
}
