package dev.kami.adapters.wasm.module;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a host wants to know of a module before it runs it.
 *
 * @param imports in order
 * @param exports in order
 * @param memories imported ones first
 * @param tables imported ones first
 * @param features beyond WebAssembly 1.0 that it really uses
 * @param start whether a function runs during instantiation
 * @param codeBytes of all function bodies
 */
public record ModuleFacts(
    List<Imported> imports,
    List<Exported> exports,
    List<MemoryType> memories,
    List<TableType> tables,
    Set<Feature> features,
    boolean start,
    long codeBytes) {

  /** Copies the collections. */
  public ModuleFacts {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
    memories = List.copyOf(memories);
    tables = List.copyOf(tables);
    features = Set.copyOf(features);
  }

  /** {@return the facts of a module whose instructions came with these proposals} */
  static ModuleFacts of(CoreModule module, Set<Feature> inCode) {
    IndexSpaces spaces = IndexSpaces.of(module);
    ModuleInterface items = ModuleInterface.of(module);
    return new ModuleFacts(
        items.imports(),
        items.exports(),
        spaces.memories(),
        spaces.tables(),
        features(spaces, inCode),
        module.start().isPresent(),
        module.code().stream().mapToLong(body -> body.code().length()).sum());
  }

  private static Set<Feature> features(IndexSpaces spaces, Set<Feature> inCode) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    features.addAll(inCode);
    if (spaces.memories().size() > 1) {
      features.add(Feature.MULTIPLE_MEMORIES);
    }
    if (spaces.memories().stream().anyMatch(MemoryType::shared)) {
      features.add(Feature.THREADS);
    }
    if (spaces.size(ExternalKind.TAG) > 0) {
      features.add(Feature.EXCEPTIONS);
    }
    return features;
  }
}
