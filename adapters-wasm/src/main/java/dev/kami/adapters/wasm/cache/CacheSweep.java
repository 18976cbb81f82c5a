package dev.kami.adapters.wasm.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps a directory within its size. The time at which a file was changed last says when it was
 * used last. Of two processes that sweep at the same time, each takes what the other has deleted
 * for gone.
 */
final class CacheSweep {

  /** How names of files end that are being written. */
  static final String UNFINISHED = ".tmp";

  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final Duration FORGOTTEN = Duration.ofDays(30);
  private static final Duration GRAIN = Duration.ofHours(1);

  private final long most;
  private final InstantSource clock;

  /** A sweep that leaves at most so many bytes. */
  CacheSweep(long most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /**
   * A file in the directory.
   *
   * @param used when somebody stored or loaded it last
   */
  private record Entry(Path file, long size, Instant used) {}

  /** Notes that a file is about to be stored. */
  void stored(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
  }

  /** Notes that a file was used; one that cannot be noted is taken for older than it is. */
  void used(Path file) {
    try {
      var now = clock.instant();
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(GRAIN))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException _) {
      // Deleted meanwhile, or a directory that is read-only by now.
    }
  }

  /** Deletes what is too much. What cannot be deleted is left to the next sweep. */
  void run(Path directory) throws IOException {
    var now = clock.instant();
    var newestFirst = entries(directory);
    newestFirst.sort(Comparator.comparing(Entry::used).reversed());
    var kept = 0L;
    for (var entry : newestFirst) {
      if (isUnfinished(entry)) {
        if (entry.used().isBefore(now.minus(ABANDONED))) {
          delete(entry.file());
        }
      } else if (entry.used().isBefore(now.minus(FORGOTTEN)) || kept + entry.size() > most) {
        delete(entry.file());
      } else {
        kept += entry.size();
      }
    }
  }

  private static boolean isUnfinished(Entry entry) {
    return entry.file().toString().endsWith(UNFINISHED);
  }

  private static List<Entry> entries(Path directory) throws IOException {
    var entries = new ArrayList<Entry>();
    try (var files = Files.newDirectoryStream(directory)) {
      for (var file : files) {
        try {
          var attributes = Files.readAttributes(file, BasicFileAttributes.class);
          entries.add(
              new Entry(file, attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (IOException _) {
          // Deleted meanwhile.
        }
      }
    }
    return entries;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // Open elsewhere, on systems that mind.
    }
  }
}
