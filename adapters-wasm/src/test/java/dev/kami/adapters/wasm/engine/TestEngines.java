package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.core.CoreEngine;
import dev.kami.adapters.wasm.limits.CallGuard;
import dev.kami.adapters.wasm.limits.FuelAccount;
import dev.kami.adapters.wasm.limits.HostMemory;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.limits.Ticker;
import dev.kami.adapters.wasm.module.CommonTypes;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.MeteredModule;
import dev.kami.application.port.out.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Core engines for tests: the modules of one component, ready for any number of instances. */
public final class TestEngines {

  private static final long PLENTY = Long.MAX_VALUE / 4;

  private final CoreModules modules;
  private final FuelLink fuel = new FuelLink();
  private final FuelAccount account;
  private final CallGuard guard;

  private TestEngines(CoreModules modules, long budget) {
    this.modules = modules;
    this.account = new FuelAccount(budget);
    this.guard = new CallGuard(account, Duration.ofDays(1), Cancellation.NEVER, Ticker.SYSTEM);
    fuel.bind(guard);
  }

  /** {@return an engine with plenty of fuel and memory for these core modules} */
  public static CoreEngine of(ModuleWorkshop.Mode mode, List<ByteRange> modules) {
    return metered(mode, modules, PLENTY).engine();
  }

  /** {@return these modules with so much fuel} */
  public static TestEngines metered(
      ModuleWorkshop.Mode mode, List<ByteRange> modules, long budget) {
    return new TestEngines(load(mode, modules), budget);
  }

  /** {@return an engine for one instance of the component} */
  public CoreEngine engine() {
    var memory = new MemoryAccount(new HostMemory(PLENTY), PLENTY);
    return new ChicoryEngine(modules, fuel, memory);
  }

  /** {@return the fuel that all instances together have used} */
  long consumed() {
    return account.consumed(fuel.remaining());
  }

  boolean stopped() {
    return guard.stopped();
  }

  /** {@return machines that execute a metered module, compiled as the engine does it} */
  public static Function<Instance, Machine> machines(MeteredModule module) {
    var code = GuestCompiler.compile(new AdmittedModule(module, ""), () -> {});
    return GuestClassLoader.of(code).machines(code.mainClass());
  }

  private static CoreModules load(ModuleWorkshop.Mode mode, List<ByteRange> modules) {
    var types = new CommonTypes();
    var parsed = modules.stream().map(bytes -> CoreModule.read(bytes.toArray())).toList();
    parsed.forEach(types::add);
    var loaded = parsed.stream().map(it -> load(mode, AdmittedModule.together(it, types))).toList();
    return new CoreModules(modules, loaded);
  }

  private static LoadedModule load(ModuleWorkshop.Mode mode, AdmittedModule module) {
    return switch (mode) {
      case COMPILED -> {
        var code = GuestCompiler.compile(module, () -> {});
        yield LoadedModule.of(code, GuestClassLoader.of(code));
      }
      case INTERPRETED -> LoadedModule.interpreted(module);
    };
  }
}
