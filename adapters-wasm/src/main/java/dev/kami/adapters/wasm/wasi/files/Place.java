package dev.kami.adapters.wasm.wasi.files;

import dev.kami.adapters.wasm.files.Directory;
import dev.kami.adapters.wasm.files.FileException;
import dev.kami.adapters.wasm.files.FileFailure;
import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Where a guest's path leads.
 *
 * @param parent the directory that has the last name, open; the root itself when there is no name
 * @param names all names from the root; none when the path leads to the root
 * @param directory whether the path's text can only mean a directory
 */
record Place(Directory parent, List<String> names, boolean directory) implements AutoCloseable {

  Place {
    names = List.copyOf(names);
  }

  /** {@return whether the path leads to the root} */
  boolean root() {
    return names.isEmpty();
  }

  /** {@return the last name; the root has none and cannot be changed} */
  String name() {
    if (root()) {
      throw new FileException(FileFailure.INVALID);
    }
    return names.getLast();
  }

  /** {@return what is there now} */
  BasicFileAttributes attributes() throws IOException {
    return root() ? parent.attributes() : parent.attributes(name());
  }

  /** Sets times on what has others now. */
  void set(FileTimes times, FileStat before) throws IOException {
    parent.setTimes(name(), times.modifiedOver(before), times.accessedOver(before));
  }

  /** {@return the path as the guest sees it} */
  String shown() {
    return "/" + String.join("/", names);
  }

  @Override
  public void close() throws IOException {
    parent.close();
  }
}
