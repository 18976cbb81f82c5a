package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.abi.HostLimits;
import dev.kami.adapters.wasm.component.binary.ComponentReader;
import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.validation.ValidComponent;
import dev.kami.adapters.wasm.component.validation.Validator;
import dev.kami.adapters.wasm.engine.CoreValidation;
import dev.kami.adapters.wasm.engine.ModuleWorkshop.Mode;
import dev.kami.adapters.wasm.engine.TestEngines;
import java.util.List;

/**
 * A component of a test with its host.
 *
 * @param <C> what the functions of the host get
 */
public final class TestComponent<C> {
  private static final Validator VALIDATOR = new Validator(CoreValidation::problem);

  private static final long FUEL = 2_000_000;

  private final Blueprint<C> blueprint;
  private final TestEngines engines;

  private TestComponent(Blueprint<C> blueprint, TestEngines engines) {
    this.blueprint = blueprint;
    this.engines = engines;
  }

  /** {@return a component that was read and validated} */
  public static ValidComponent valid(byte[] binary) {
    return VALIDATOR.validate(ComponentReader.read(binary));
  }

  /** Prepares a component whose imports are offered. */
  public static <C> TestComponent<C> of(
      ValidComponent component, Mode mode, List<HostInterface<C>> offered) {
    return switch (new ImportResolver<>(offered).resolve(component)) {
      case ImportResolution.Complete<C> imports ->
          new TestComponent<>(
              new Blueprint<>(component, imports, InstantiationLimits.DEFAULT),
              TestEngines.metered(mode, component.component().coreModules(), FUEL));
      case ImportResolution.Missing<C> missing ->
          throw new AssertionError("not offered: " + missing.problems());
    };
  }

  /** {@return a new instance without limits that matter} */
  public ComponentInstance instantiate(C context) {
    return blueprint.instantiate(engines.engine(), new NoLimits(), context);
  }

  /** Everything may be taken. */
  private record NoLimits() implements HostLimits {
    @Override
    public void take(long bytes) {}

    @Override
    public void giveBack(long bytes) {}

    @Override
    public void checkpoint() {}
  }
}
