package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.CoreModuleType.ImportName;
import dev.kami.adapters.wasm.module.CoreModule;
import dev.kami.adapters.wasm.module.Exported;
import dev.kami.adapters.wasm.module.ExternalType;
import dev.kami.adapters.wasm.module.Imported;
import dev.kami.adapters.wasm.module.ModuleInterface;
import java.util.LinkedHashMap;
import java.util.Map;

/** Core modules that are embedded in a component. */
final class CoreModules {

  private final Run run;

  CoreModules(Run run) {
    this.run = run;
  }

  /** {@return the type of a module, which is valid} */
  CoreModuleType type(ByteRange module) {
    CoreModuleType type = type(read(module));
    run.modules()
        .problem(module)
        .ifPresent(problem -> {
          throw run.invalid("invalid core module: %s".formatted(problem));
        });
    return type;
  }

  private static ModuleInterface read(ByteRange module) {
    try {
      return ModuleInterface.of(CoreModule.read(module.toArray()));
    } catch (MalformedBinaryException e) {
      throw new InvalidComponentException(
          module.start() + e.offset(), "malformed core module: " + e.reason());
    }
  }

  private CoreModuleType type(ModuleInterface items) {
    Map<ImportName, ExternalType> imports = new LinkedHashMap<>();
    for (Imported item : items.imports()) {
      if (imports.put(new ImportName(item.module(), item.name()), item.type()) != null) {
        throw run.invalid("duplicate import name `%s:%s`".formatted(item.module(), item.name()));
      }
    }
    Map<String, ExternalType> exports = new LinkedHashMap<>();
    for (Exported item : items.exports()) {
      if (exports.put(item.name(), item.type()) != null) {
        throw run.invalid("export name `%s` already defined".formatted(item.name()));
      }
    }
    return new CoreModuleType(imports, exports);
  }
}
