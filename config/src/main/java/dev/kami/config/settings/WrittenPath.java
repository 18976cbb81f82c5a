package dev.kami.config.settings;

import java.nio.file.Path;

/** Makes a path that somebody wrote absolute. */
final class WrittenPath {

  private WrittenPath() {}

  /**
   * {@return the path seen from the base, without {@code .} in it}
   *
   * <p>A {@code ..} stays: only the file system knows where it leads when there are links.
   */
  static Path resolve(Path base, Path written) {
    var root = base.resolve(written).getRoot();
    var path = written.isAbsolute() && root != null ? root : base;
    for (var name : written) {
      path = name.toString().equals(".") ? path : path.resolve(name);
    }
    return path;
  }
}
