package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The part of the heap that prepared modules may take. Large ones have a share of their own, so
 * that they are never in the way of small ones. Safe for use by many threads.
 */
final class CodeMemory {

  private static final long SMALL = 32L * 1024 * 1024;
  private static final long SMALL_SHARE = 16;
  private static final long LARGE_SHARE = 6;
  private static final long MEGABYTE = 1024 * 1024;

  private final HostMemory small;
  private final HostMemory large;

  /** Shares of a heap of so many bytes. */
  CodeMemory(long heap) {
    this.small = new HostMemory(heap / SMALL_SHARE);
    this.large = new HostMemory(heap / LARGE_SHARE);
  }

  /** What one module has taken; closing gives it back, and closing twice is harmless. */
  static final class Hold implements AutoCloseable {

    private final HostMemory from;
    private final AtomicLong bytes;

    private Hold(HostMemory from, long bytes) {
      this.from = from;
      this.bytes = new AtomicLong(bytes);
    }

    @Override
    public void close() {
      from.giveBack(bytes.getAndSet(0));
    }
  }

  /**
   * {@return so many bytes}
   *
   * @throws ProblemException {@code module.no-room}
   */
  Hold take(long bytes) {
    var from = bytes <= SMALL ? small : large;
    if (!from.take(bytes)) {
      throw new ProblemException(
          new SystemFault(
              SystemFault.Kind.BUSY,
              "module.no-room",
              "the module takes about "
                  + megabytes(bytes)
                  + " of the JVM's heap, and such modules may take "
                  + megabytes(from.limit())
                  + " together",
              "a module takes most as long as it is not compiled",
              "give the JVM a larger heap (KAMI_JAVA_OPTS=-Xmx...), or keep fewer modules prepared"
                  + " (--cache-size)"));
    }
    return new Hold(from, bytes);
  }

  private static String megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE + " MB";
  }
}
