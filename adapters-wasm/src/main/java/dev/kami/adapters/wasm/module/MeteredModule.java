package dev.kami.adapters.wasm.module;

/**
 * A module that pays for what it executes, made by {@link FuelMeter}.
 *
 * <p>Its hidden global holds what remains of the slice of fuel that the host granted last, and
 * starts at 0. Before each straight-line run the guest takes the run's cost off; when that makes
 * the slice negative it calls the imported function {@code refuel: (i64 remaining) -> (i64
 * remaining)} with the negative value and goes on with what that returns. The host adds a slice, or
 * throws to end the guest. It should return no negative value: the guest would go on to its next
 * payment.
 *
 * <p>At every moment, also after a trap, {@code consumed = granted - remaining}.
 */
public final class MeteredModule {
  private final byte[] bytes;
  private final String refuelModule;
  private final int fuelGlobal;
  private final ModuleFacts facts;

  MeteredModule(byte[] bytes, String refuelModule, int fuelGlobal, ModuleFacts facts) {
    this.bytes = bytes;
    this.refuelModule = refuelModule;
    this.fuelGlobal = fuelGlobal;
    this.facts = facts;
  }

  /** {@return a copy of the module in the binary format} */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * {@return the module name of the function to import, one that the guest does not import from
   * itself}
   */
  public String refuelModule() {
    return refuelModule;
  }

  /** {@return the name of the function to import} */
  public String refuelName() {
    return FuelMeter.REFUEL;
  }

  /** {@return the index of the hidden global; it is a mutable i64 and not exported} */
  public int fuelGlobal() {
    return fuelGlobal;
  }

  /** {@return what the module was before metering} */
  public ModuleFacts facts() {
    return facts;
  }
}
