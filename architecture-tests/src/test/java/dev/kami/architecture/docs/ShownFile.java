package dev.kami.architecture.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a page shows.
 *
 * @param path where it belongs, relative to the folder of sources
 * @param content all of it
 */
public record ShownFile(String path, String content) {

  /** {@return the file, written below that folder} */
  public Path writeBelow(Path folder) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, content);
  }
}
