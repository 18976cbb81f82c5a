package dev.kami.adapters.wasm.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.InvalidPathException;
import java.util.Objects;

/** Something done with files. */
@FunctionalInterface
public interface FileWork<T> {

  /** Does it, in Java's own words for failures. */
  T run() throws IOException;

  /**
   * {@return the result of the work}
   *
   * @throws FileException whatever the host's file system had to say against it
   */
  static <T> T attempt(FileWork<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new FileException(FileFailure.of(e));
    } catch (DirectoryIteratorException e) {
      throw new FileException(FileFailure.of(Objects.requireNonNull(e.getCause())));
    } catch (InvalidPathException _) {
      throw new FileException(FileFailure.BAD_NAME);
    }
  }
}
