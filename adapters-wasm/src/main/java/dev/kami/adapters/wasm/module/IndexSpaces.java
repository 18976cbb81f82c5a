package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the indices of a module mean: imports first, then what it defines itself (core
 * specification, 2.5.1).
 */
final class IndexSpaces {
  private final List<CompositeType> types = new ArrayList<>();
  private final List<Integer> functions = new ArrayList<>();
  private final List<TableType> tables = new ArrayList<>();
  private final List<MemoryType> memories = new ArrayList<>();
  private final List<GlobalType> globals = new ArrayList<>();
  private final List<TagTypeUse> tags = new ArrayList<>();
  private final int importedFunctions;

  IndexSpaces(
      List<RecursionGroup> types,
      List<Import> imports,
      List<Integer> functions,
      List<Table> tables,
      List<MemoryType> memories,
      List<TagTypeUse> tags,
      List<Global> globals) {
    for (RecursionGroup group : types) {
      group.members().forEach(member -> this.types.add(member.type()));
    }
    for (Import item : imports) {
      switch (item.type()) {
        case FunctionTypeUse function -> this.functions.add(function.typeIndex());
        case TableType table -> this.tables.add(table);
        case MemoryType memory -> this.memories.add(memory);
        case GlobalType global -> this.globals.add(global);
        case TagTypeUse tag -> this.tags.add(tag);
      }
    }
    this.importedFunctions = this.functions.size();
    this.functions.addAll(functions);
    tables.forEach(table -> this.tables.add(table.type()));
    this.memories.addAll(memories);
    this.tags.addAll(tags);
    globals.forEach(global -> this.globals.add(global.type()));
  }

  static IndexSpaces of(CoreModule module) {
    return new IndexSpaces(
        module.types(),
        module.imports(),
        module.functions(),
        module.tables(),
        module.memories(),
        module.tags(),
        module.globals());
  }

  int importedFunctions() {
    return importedFunctions;
  }

  int types() {
    return types.size();
  }

  int functions() {
    return functions.size();
  }

  int globals() {
    return globals.size();
  }

  List<TableType> tables() {
    return tables;
  }

  List<MemoryType> memories() {
    return memories;
  }

  int size(ExternalKind kind) {
    return switch (kind) {
      case FUNCTION -> functions.size();
      case TABLE -> tables.size();
      case MEMORY -> memories.size();
      case GLOBAL -> globals.size();
      case TAG -> tags.size();
    };
  }

  boolean isFunctionType(int index) {
    return index < types.size() && types.get(index) instanceof FunctionType;
  }

  ExternalType resolve(ImportType type) {
    return switch (type) {
      case FunctionTypeUse function -> functionType(function.typeIndex());
      case TableType table -> table;
      case MemoryType memory -> memory;
      case GlobalType global -> global;
      case TagTypeUse tag -> new TagType(functionType(tag.typeIndex()));
    };
  }

  ExternalType resolve(Export export) {
    return switch (export.kind()) {
      case FUNCTION -> functionType(functions.get(export.index()));
      case TABLE -> tables.get(export.index());
      case MEMORY -> memories.get(export.index());
      case GLOBAL -> globals.get(export.index());
      case TAG -> resolve(tags.get(export.index()));
    };
  }

  /**
   * The type of a function.
   *
   * @throws MalformedBinaryException there is no such function
   */
  FunctionType functionType(int function, int offset) {
    if (function >= functions.size()) {
      throw BinaryReader.malformedAt(offset, "unknown function " + function);
    }
    return functionTypeAt(functions.get(function));
  }

  /**
   * The function type of this index.
   *
   * @throws MalformedBinaryException there is no such type, or it is none of a function
   */
  FunctionType functionTypeAt(int index) {
    if (!isFunctionType(index)) {
      throw BinaryReader.malformedAt(0, "unknown type " + index);
    }
    return functionType(index);
  }

  private FunctionType functionType(int index) {
    return switch (types.get(index)) {
      case FunctionType function -> function;
      case StructType _, ArrayType _ ->
          throw new IllegalArgumentException("type %d is no function type".formatted(index));
    };
  }
}
