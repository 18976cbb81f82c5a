package dev.kami.adapters.wasm.limits;

import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.GuestFault.Kind;
import java.time.Duration;

/** Says which limit ended a call, what was used and how to raise it. */
public final class LimitFaults {

  private static final String HEAP =
      "run fewer tools at once (--concurrency) or give the JVM a larger heap"
          + " (KAMI_JAVA_OPTS=-Xmx...)";

  private LimitFaults() {}

  /**
   * {@return the fault of a guest that the host stopped}
   *
   * @param elapsed how long it had run
   * @param memory what it held and was refused
   */
  public static GuestFault of(
      Stop stop, ResourceLimits limits, Duration elapsed, MemoryAccount memory) {
    return switch (stop) {
      case FUEL -> fuel(limits);
      case TIME -> time(limits, elapsed, memory);
      case MEMORY -> memory(limits, memory, "");
      case OUTPUT -> output(limits, memory);
      case CANCELLED ->
          new GuestFault(
              Kind.CANCELLED,
              "guest.cancelled",
              "the call was taken back after " + elapsed.toMillis() + " ms",
              "its caller gave it up, or the program is ending",
              "");
    };
  }

  /**
   * {@return the fault of a guest that ended badly after it was refused memory}
   *
   * @param ending how it ended; empty when it never started
   */
  public static GuestFault memory(ResourceLimits limits, MemoryAccount memory, String ending) {
    var hostIsShort = memory.shortage() == MemoryAccount.Shortage.HOST;
    var refused =
        hostIsShort
            ? "the host had no more memory to give, of "
                + megabytes(memory.hostLimit())
                + " for all calls together"
            : "it needs more memory than its limit of " + megabytes(limits.memoryBytes());
    return new GuestFault(
        Kind.LIMIT,
        "limit.memory",
        "the tool was refused memory: "
            + refused
            + (ending.isEmpty() ? "" : "; then it ended: " + ending),
        "it held " + megabytes(memory.linearBytes()),
        hostIsShort
            ? HEAP
            : raise("max_memory_mb", megabytes(limits.memoryBytes()), "--max-memory-mb"));
  }

  private static GuestFault fuel(ResourceLimits limits) {
    return new GuestFault(
        Kind.LIMIT,
        "limit.fuel",
        "the tool used all of its " + limits.fuel() + " units of fuel",
        "it has more work than that, or a loop that never ends",
        raise("max_fuel", Long.toString(limits.fuel()), "--fuel"));
  }

  private static GuestFault time(ResourceLimits limits, Duration elapsed, MemoryAccount memory) {
    var waited = memory.shortage() == MemoryAccount.Shortage.HOST;
    var millis = Long.toString(limits.time().toMillis());
    return new GuestFault(
        Kind.LIMIT,
        "limit.time",
        "the tool ran for " + elapsed.toMillis() + " ms and may run for " + millis + " ms",
        waited
            ? "it waited for memory that other calls hold"
            : "it has more work than that, waits, or has a loop that never ends",
        waited ? HEAP : raise("max_execution_ms", millis, "--timeout-ms"));
  }

  private static GuestFault output(ResourceLimits limits, MemoryAccount memory) {
    var hostIsShort = memory.output() < limits.outputBytes();
    return new GuestFault(
        Kind.LIMIT,
        "limit.output",
        hostIsShort
            ? "the tool wrote more output than this host has memory for, "
                + megabytes(memory.output())
            : "the tool wrote more output than its limit of " + megabytes(limits.outputBytes()),
        "standard output and standard error count together",
        hostIsShort
            ? HEAP
            : "make the tool write less, or raise max_output_mb under [sandbox] in config.toml"
                + " (--max-output-mb)");
  }

  private static String raise(String key, String above, String flag) {
    return "set "
        + key
        + " above "
        + above
        + " under [security] in its tool.toml and install it again; with 'kami run' pass "
        + flag;
  }

  private static String megabytes(long bytes) {
    var whole = bytes / ResourceLimits.MEGABYTE;
    return bytes % ResourceLimits.MEGABYTE == 0 ? whole + " MB" : bytes + " bytes";
  }
}
