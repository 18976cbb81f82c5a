package dev.kami.adapters.wasm;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a {@link ChicoryToolRuntime} works.
 *
 * @param poolSize instances kept ready for each module, 0 for none
 * @param largestModule the most bytes a module may have
 * @param compiledCode the directory in which compiled code is kept between processes; it is made
 *     when needed, for its owner only
 */
public record RuntimeOptions(int poolSize, long largestModule, Optional<Path> compiledCode) {

  /** 16 megabytes: compiling one takes about a minute and some gigabytes. */
  public static final long LARGEST_MODULE = 16L * 1024 * 1024;

  /** Refuses numbers that make no sense with {@link IllegalArgumentException}. */
  public RuntimeOptions {
    if (poolSize < 0 || largestModule <= 0) {
      throw new IllegalArgumentException("a pool has a size, and a module has bytes");
    }
  }
}
