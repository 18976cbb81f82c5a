package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.module.ExternalType;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.GlobalType;
import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.TableType;
import dev.kami.adapters.wasm.module.TagType;
import java.util.Map;

/**
 * The core index spaces of a scope (Explainer.md, index spaces).
 *
 * @param types what is there in scopes of types too; all others are empty in those
 * @param instances what each exports
 */
record CoreSpaces(
    IndexSpace<CoreType> types,
    IndexSpace<CoreModuleType> modules,
    IndexSpace<Map<String, ExternalType>> instances,
    IndexSpace<FunctionType> functions,
    IndexSpace<TableType> tables,
    IndexSpace<MemoryType> memories,
    IndexSpace<GlobalType> globals,
    IndexSpace<TagType> tags) {

  static CoreSpaces empty(Run run) {
    return new CoreSpaces(
        new IndexSpace<>(run, "type"),
        new IndexSpace<>(run, "module"),
        new IndexSpace<>(run, "core instance"),
        new IndexSpace<>(run, "function"),
        new IndexSpace<>(run, "table"),
        new IndexSpace<>(run, "memory"),
        new IndexSpace<>(run, "global"),
        new IndexSpace<>(run, "tag"));
  }

  /** Gives something the next index of its sort. */
  void add(ExternalType type) {
    switch (type) {
      case FunctionType function -> functions.add(function);
      case TableType table -> tables.add(table);
      case MemoryType memory -> memories.add(memory);
      case GlobalType global -> globals.add(global);
      case TagType tag -> tags.add(tag);
    }
  }
}
