package dev.kami.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process holds, as Linux and its JVM tell.
 *
 * @param threads platform threads
 * @param descriptors open files, pipes and sockets
 * @param heapBytes objects that are still reachable after a full collection
 * @param files all files and folders below its folder
 */
record Footprint(long threads, long descriptors, long heapBytes, long files) {

  /** {@return the footprint now, after a full collection} */
  static Footprint of(long pid, Path folder) throws IOException, InterruptedException {
    var process = Path.of("/proc", Long.toString(pid));
    return new Footprint(
        count(process.resolve("task")), count(process.resolve("fd")), heap(pid), tree(folder));
  }

  private static long count(Path directory) throws IOException {
    try (var entries = Files.list(directory)) {
      return entries.count();
    }
  }

  private static long tree(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> !file.toString().contains("hsperfdata")).count();
    }
  }

  /** The last line of a histogram of live objects is {@code Total}, their number, their bytes. */
  private static long heap(long pid) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asked =
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    var told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new AssertionError(told);
    }
    var total = told.strip().lines().reduce((first, second) -> second).orElseThrow();
    return Long.parseLong(total.strip().split("\\s+", -1)[2]);
  }
}
