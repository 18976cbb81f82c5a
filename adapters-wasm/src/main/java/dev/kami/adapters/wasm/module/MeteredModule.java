package dev.kami.adapters.wasm.module;

/**
 * A module that pays for what it executes, made by {@link FuelMeter}.
 *
 * <p>It imports what {@link MeterFunction} lists, in that order and after its own imports. The host
 * keeps two numbers: the fuel that remains, from which every charge is taken before the work
 * begins, and the depth of the stack. When a charge leaves less than nothing the host adds fuel, or
 * throws to end the guest; so it sees every guest from time to time, whatever it does. A function
 * that calls others says first how many bytes of the stack it takes: the host adds them to the
 * depth of the call that is on its way, throws when that is too much, and returns the sum. Before
 * each call the function gives this sum back, which is the depth of that call then. Instances that
 * are to pay from one budget, or that call each other, are given the same two numbers.
 *
 * <p>At every moment, also after a trap, {@code consumed = granted - remaining}.
 */
public final class MeteredModule {
  private final CoreModule module;
  private final String importModule;
  private final ModuleFacts facts;

  MeteredModule(CoreModule module, String importModule, ModuleFacts facts) {
    this.module = module;
    this.importModule = importModule;
    this.facts = facts;
  }

  /** {@return the module, with more locals in a function than a guest may have} */
  public CoreModule module() {
    return module;
  }

  /** {@return the module in the binary format} */
  public byte[] bytes() {
    return module.write();
  }

  /**
   * {@return the module name of what metering imports, one from which the guest imports nothing
   * itself}
   */
  public String importModule() {
    return importModule;
  }

  /** {@return what the module was before metering} */
  public ModuleFacts facts() {
    return facts;
  }
}
