package dev.kami.adapters.wasm.wasi.p2.filesystem;

import dev.kami.adapters.wasm.wasi.files.OpenFile;
import dev.kami.adapters.wasm.wasi.p2.io.OutputTarget;
import dev.kami.adapters.wasm.wasi.p2.io.StreamException;
import dev.kami.adapters.wasm.wasi.p2.io.WasiOutputStream;
import java.io.IOException;
import java.util.OptionalLong;

/** Writes to a file, from some place on or always at its end. */
final class FileTarget implements OutputTarget {

  private final OpenFile file;
  private OptionalLong position;

  /**
   * A target.
   *
   * @param position where the first write goes; empty when each goes to the end
   */
  FileTarget(OpenFile file, OptionalLong position) {
    this.file = file;
    this.position = position;
  }

  @Override
  public long room() {
    return WasiOutputStream.MOST_BYTES;
  }

  @Override
  public void write(byte[] bytes) throws StreamException {
    FileSource.attempt(() -> writeAll(bytes));
  }

  private long writeAll(byte[] bytes) throws IOException {
    var at = position.isPresent() ? position.getAsLong() : file.size();
    for (var done = 0; done < bytes.length; ) {
      done += file.write(at + done, bytes, done, bytes.length - done);
    }
    if (position.isPresent()) {
      position = OptionalLong.of(at + bytes.length);
    }
    return at;
  }
}
