package dev.kami.adapters.wasm.wasi.files;

import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one call holds of the host as long as it likes: open files and listings, both bounded. */
final class Holdings implements AutoCloseable {

  private static final int MOST_FILES = 64;
  private static final int MOST_ENTRIES = 200_000;

  private final Set<OpenFile> files = new LinkedHashSet<>();
  private int entries;

  /** Fails when no further file may be opened. */
  void checkRoom() {
    if (files.size() >= MOST_FILES) {
      throw new FileException(FileFailure.TOO_MANY_OPEN);
    }
  }

  void opened(OpenFile file) {
    files.add(file);
  }

  void closed(OpenFile file) {
    files.remove(file);
  }

  /** Counts entries of a listing; fails when there are too many. */
  void listed(int more) {
    if (more > MOST_ENTRIES - entries) {
      throw new FileException(FileFailure.TOO_MANY_OPEN);
    }
    entries += more;
  }

  /** Gives the entries of a listing back. */
  void forgotten(int less) {
    entries -= less;
  }

  /** Closes every file, whatever happens. */
  @Override
  public void close() {
    for (var file : List.copyOf(files)) {
      try {
        file.close();
      } catch (IOException _) {
        // The guest is gone: nobody could be told, and the next one must still be closed.
      }
    }
  }
}
