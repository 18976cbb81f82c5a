package dev.kami.adapters.wasm;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How a {@link ChicoryToolRuntime} works.
 *
 * @param maxConcurrent how many calls are expected at once; each has a part of the heap that it
 *     never waits for
 * @param poolSize instances kept ready for each module, 0 for none
 * @param largestModule the most bytes a module may have
 * @param compiledCode the directory in which compiled code is kept between processes, asked each
 *     time; it is made when needed, for its owner only
 * @param compiledBytes the most bytes that the compiled code there may have together
 * @param othersWait asked when a large module is not compiled yet: whether it is interpreted until
 *     it is, because others wait for answers, or compiled at once
 */
public record RuntimeOptions(
    int maxConcurrent,
    int poolSize,
    long largestModule,
    Optional<Supplier<Path>> compiledCode,
    long compiledBytes,
    BooleanSupplier othersWait) {

  /** 16 megabytes: compiling one takes about a minute. */
  public static final long LARGEST_MODULE = 16L * 1024 * 1024;

  /** Refuses numbers that make no sense with {@link IllegalArgumentException}. */
  public RuntimeOptions {
    if (maxConcurrent < 1 || poolSize < 0 || largestModule <= 0 || compiledBytes < 0) {
      throw new IllegalArgumentException("a pool has a size, and a module has bytes");
    }
  }
}
