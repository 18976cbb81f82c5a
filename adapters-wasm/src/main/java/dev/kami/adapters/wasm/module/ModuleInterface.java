package dev.kami.adapters.wasm.module;

import java.util.List;

/**
 * What a module needs from outside and what it offers, with types resolved.
 *
 * @param imports in order
 * @param exports in order
 */
public record ModuleInterface(List<Imported> imports, List<Exported> exports) {

  /** Copies the lists. */
  public ModuleInterface {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }

  /** {@return the interface of a module} */
  public static ModuleInterface of(CoreModule module) {
    IndexSpaces spaces = IndexSpaces.of(module);
    return new ModuleInterface(
        module.imports().stream()
            .map(item -> new Imported(item.module(), item.name(), spaces.resolve(item.type())))
            .toList(),
        module.exports().stream()
            .map(export -> new Exported(export.name(), spaces.resolve(export)))
            .toList());
  }
}
