package dev.kami.adapters.wasm.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.List;
import java.util.Optional;

/**
 * A directory of the host that is all a guest can reach.
 *
 * <p>Safe for use by many threads; every walk starts anew at the root.
 */
public final class Sandbox {

  /** How the root is opened. */
  @FunctionalInterface
  private interface Opening {
    Directory open() throws IOException;
  }

  private final Opening opening;

  private Sandbox(Opening opening) {
    this.opening = opening;
  }

  /** {@return a sandbox that holds directories open where the platform can, else by path} */
  public static Sandbox at(Path root) {
    var real = root.toAbsolutePath();
    return new Sandbox(() -> {
      var secure = secure(real);
      return secure.isPresent() ? secure.get() : new PlainDirectory(real);
    });
  }

  /** {@return a sandbox that goes by paths} */
  static Sandbox byPath(Path root) {
    return new Sandbox(() -> new PlainDirectory(root.toAbsolutePath()));
  }

  @SuppressWarnings("StreamResourceLeak") // Whoever gets the directory closes it.
  static Optional<Directory> secure(Path root) throws IOException {
    var stream = Files.newDirectoryStream(root);
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return Optional.of(new SecureDirectory(root, secure));
    }
    stream.close();
    return Optional.empty();
  }

  /** {@return the directory that these names lead to from the root, open} */
  public Directory walk(List<String> names) throws IOException {
    var here = opening.open();
    for (var name : names) {
      try (var before = here) {
        here = before.enter(name);
      }
    }
    return here;
  }
}
