package dev.kami.adapters.wasm.limits;

import dev.kami.domain.policy.Limit;
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
      case DEPTH ->
          new GuestFault(
              Kind.LIMIT,
              "limit.depth",
              "the tool's calls are nested too deeply",
              "it has a recursion that does not end, or one that is deeper than any tool may go",
              "make the tool keep what it has to do in its memory, not in nested calls");
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
                + ResourceLimits.megabytes(memory.hostLimit())
                + " for all calls together"
            : "it needs more memory than its limit of "
                + ResourceLimits.megabytes(limits.memoryBytes());
    return new GuestFault(
        Kind.LIMIT,
        "limit.memory",
        "the tool was refused memory: " + refused,
        "it held "
            + ResourceLimits.megabytes(memory.peakBytes())
            + (ending.isEmpty() ? "" : "; then it ended: " + ending),
        hostIsShort ? HEAP : Limit.MEMORY.howToRaise(limits));
  }

  private static GuestFault fuel(ResourceLimits limits) {
    return new GuestFault(
        Kind.LIMIT,
        "limit.fuel",
        "the tool used all of its " + limits.fuel() + " units of fuel",
        "it has more work than that, or a loop that never ends",
        Limit.FUEL.howToRaise(limits));
  }

  private static GuestFault time(ResourceLimits limits, Duration elapsed, MemoryAccount memory) {
    var waited = memory.shortage() == MemoryAccount.Shortage.HOST;
    return new GuestFault(
        Kind.LIMIT,
        "limit.time",
        "the tool ran for "
            + elapsed.toMillis()
            + " ms and may run for "
            + limits.time().toMillis()
            + " ms",
        waited
            ? "it waited for memory that other calls hold"
            : "it has more work than that, waits, or has a loop that never ends",
        waited ? HEAP : Limit.TIME.howToRaise(limits));
  }

  private static GuestFault output(ResourceLimits limits, MemoryAccount memory) {
    var hostIsShort = memory.output() < limits.outputBytes();
    return new GuestFault(
        Kind.LIMIT,
        "limit.output",
        hostIsShort
            ? "the tool wrote more output than this host has memory for, "
                + ResourceLimits.megabytes(memory.output())
            : "the tool wrote more output than its limit of "
                + ResourceLimits.megabytes(limits.outputBytes()),
        "standard output and standard error count together",
        hostIsShort ? HEAP : Limit.OUTPUT.howToRaise(limits));
  }
}
