package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportGlobal;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportTable;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.UninstantiableException;
import com.dylibso.chicory.wasm.types.Import;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.core.CoreEngine;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.CoreImports;
import dev.kami.adapters.wasm.core.CoreInstance;
import dev.kami.adapters.wasm.core.CoreItem;
import dev.kami.adapters.wasm.core.CoreMemory;
import dev.kami.adapters.wasm.limits.HostPrices;
import dev.kami.adapters.wasm.limits.MemoryAccount;
import dev.kami.adapters.wasm.machine.FlatMemory;
import dev.kami.adapters.wasm.machine.SharedMemory;

/**
 * The core engine of one call of a component: all instances that it makes pay from the same fuel
 * and the same memory account.
 *
 * <p>Every function of the host passes here: it is not called when the call must end, and when it
 * finds that out itself the guest does not go on.
 */
final class ChicoryEngine implements CoreEngine {

  private final CoreModules modules;
  private final FuelLink fuel;
  private final MemoryAccount account;
  private final TagIdentities tags = new TagIdentities();

  ChicoryEngine(CoreModules modules, FuelLink fuel, MemoryAccount account) {
    this.modules = modules;
    this.fuel = fuel;
    this.account = account;
  }

  @Override
  public CoreInstance instantiate(ByteRange module, CoreImports imports) {
    fuel.proceed();
    fuel.charge(HostPrices.INSTANCE);
    var loaded = modules.loaded(module);
    if (!account.takeValues(loaded.instanceBytes())) {
      throw new UninstantiableException("no room for another instance of a core module");
    }
    var linking = new TagLinking(tags, loaded);
    var instance =
        loaded.instantiate(imports(loaded, imports, linking), account, fuel::proceed, false);
    linking.finish();
    return new EngineInstance(loaded, fuel.entered(() -> instance.initialize(false)), fuel);
  }

  private ImportValues imports(LoadedModule module, CoreImports offered, TagLinking tags) {
    var values = ImportValues.builder();
    fuel.offer(values, module.fuelModule());
    module.module().importSection().stream()
        .filter(wanted -> !wanted.module().equals(module.fuelModule()))
        .forEach(wanted -> {
          if (tags.isOwn(wanted)) {
            values.addTag(tags.own(wanted));
          } else {
            add(values, module, wanted, offered, tags);
          }
        });
    return values.build();
  }

  private void add(
      ImportValues.Builder values,
      LoadedModule module,
      Import wanted,
      CoreImports offered,
      TagLinking tags) {
    var from = wanted.module();
    var name = wanted.name();
    var item = offered.find(from.equals(module.namelessModule()) ? "" : from, name);
    switch (item) {
      case EngineFunction function -> values.addFunction(function.as(from, name));
      case CoreFunction function ->
          values.addFunction(host(from, name, function, module.interpretsSome()));
      case FlatMemory memory ->
          values.addMemory(new ImportMemory(from, name, seen(memory, module)));
      case EngineItem.OfTable(var table) -> values.addTable(new ImportTable(from, name, table));
      case EngineItem.OfGlobal(var global) ->
          values.addGlobal(new ImportGlobal(from, name, global));
      case EngineItem.OfTag(var tag) -> values.addTag(tags.of(wanted, tag));
      case CoreMemory _, CoreItem.Opaque _ ->
          throw new IllegalArgumentException(item + " was not made by this engine");
    }
  }

  /** {@return the memory as a module sees it that may have data segments of its own} */
  private static Memory seen(FlatMemory memory, LoadedModule module) {
    return module.module().dataSection().dataSegmentCount() == 0
        ? memory
        : new SharedMemory(memory);
  }

  private HostFunction host(
      String module, String name, CoreFunction function, boolean interpreted) {
    return new HostFunction(
        module,
        name,
        CoreTypes.ofNumbers(function.type()),
        (_, arguments) -> {
          if (interpreted) {
            StackReserve.check();
          }
          fuel.proceed();
          fuel.charge(HostPrices.CALL);
          var results = fuel.entered(() -> function.call(arguments));
          fuel.checkStopped();
          return results;
        });
  }
}
