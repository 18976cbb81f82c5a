package dev.kami.adapters.wasm.module;

/**
 * A module that pays for what it executes, made by {@link FuelMeter}.
 *
 * <p>It imports a mutable i64 global, {@code remaining}: what is left of the slice of fuel that the
 * host granted last, 0 at first. Instances that are to pay from one budget are given the same
 * global. Before each straight-line run the guest takes the run's cost off; when that makes the
 * slice negative it calls the imported function {@code refuel: (i64 remaining) -> (i64 remaining)}
 * with the negative value and goes on with what that returns. The host adds a slice, or throws to
 * end the guest. It should return no negative value: the guest would go on to its next payment.
 *
 * <p>At every moment, also after a trap, {@code consumed = granted - remaining}.
 */
public final class MeteredModule {
  private final byte[] bytes;
  private final String importModule;
  private final ModuleFacts facts;

  MeteredModule(byte[] bytes, String importModule, ModuleFacts facts) {
    this.bytes = bytes;
    this.importModule = importModule;
    this.facts = facts;
  }

  /** {@return a copy of the module in the binary format} */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * {@return the module name of what metering imports, one from which the guest imports nothing
   * itself}
   */
  public String importModule() {
    return importModule;
  }

  /** {@return the name of the imported function} */
  public static String refuelName() {
    return FuelMeter.REFUEL;
  }

  /** {@return the name of the imported global} */
  public static String remainingName() {
    return FuelMeter.REMAINING;
  }

  /** {@return what the module was before metering} */
  public ModuleFacts facts() {
    return facts;
  }
}
