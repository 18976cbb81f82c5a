package dev.kami.adapters.sqlite.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes names last: a file's own sync does not cover its entry in the folder. */
final class Durable {

  private Durable() {}

  /** Writes the folder's entries to the disk, on systems that can be asked to. */
  static void folder(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // Windows opens no folders; what it keeps of a rename is up to its file system.
      return;
    }
  }
}
