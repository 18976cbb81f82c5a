package dev.kami.adapters.wasm.wasi.call;

import dev.kami.adapters.wasm.files.Directory;
import java.io.IOException;
import java.util.List;

/**
 * Where a guest's path leads.
 *
 * @param parent the directory that has the last name, open; the root itself when there is no name
 * @param names all names from the root; none when the path leads to the root
 * @param directory whether the path's text can only mean a directory
 */
public record Place(Directory parent, List<String> names, boolean directory)
    implements AutoCloseable {

  /** Copies the names. */
  public Place {
    names = List.copyOf(names);
  }

  /** {@return whether the path leads to the root} */
  public boolean root() {
    return names.isEmpty();
  }

  /** {@return the last name; the root has none and cannot be changed} */
  public String name() {
    if (root()) {
      throw new ErrnoException(Errno.INVAL);
    }
    return names.getLast();
  }

  /** {@return the path as the guest sees it} */
  public String shown() {
    return "/" + String.join("/", names);
  }

  @Override
  public void close() throws IOException {
    parent.close();
  }
}
