package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.abi.HostLimits;
import dev.kami.adapters.wasm.abi.HostSignatures;
import dev.kami.adapters.wasm.abi.InstanceState;
import dev.kami.adapters.wasm.abi.Store;
import dev.kami.adapters.wasm.component.validation.ValidComponent;
import dev.kami.adapters.wasm.core.CoreEngine;
import java.util.List;

/**
 * A component that is ready to be instantiated any number of times, by any thread.
 *
 * @param <C> what belongs to one call of a guest
 */
public final class Blueprint<C> {
  private final Closure component;
  private final ImportResolution.Complete<C> imports;
  private final InstantiationLimits limits;
  private final HostSignatures signatures = new HostSignatures();

  /**
   * Prepares a component.
   *
   * @param component that will have instances
   * @param imports found for this very component
   * @param limits of each instantiation
   */
  public Blueprint(
      ValidComponent component, ImportResolution.Complete<C> imports, InstantiationLimits limits) {
    this.component = new Closure(component.component(), List.of());
    this.imports = imports;
    this.limits = limits;
  }

  /**
   * {@return a new instance, which the caller closes}
   *
   * @param engine makes the core instances, for this instance only
   * @param hostLimits what values may take of the host
   * @param context that the host's functions get
   * @throws dev.kami.adapters.wasm.core.GuestTrap when it needs more than the limits; what start
   *     functions of core modules throw comes out as it is
   */
  public ComponentInstance instantiate(CoreEngine engine, HostLimits hostLimits, C context) {
    Realm<C> realm = new Realm<>(engine, context, new InstantiationBudget(limits));
    try {
      InstanceState state = new InstanceState(new Store(hostLimits, signatures));
      HostImports<C> host = new HostImports<>(imports, context);
      return new ComponentInstance(Instantiation.run(realm, state, component, host), realm);
    } catch (Throwable failure) {
      realm.close();
      throw failure;
    }
  }
}
