package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.List;
import java.util.OptionalInt;

/**
 * A core module as its sections (core specification, 5.5.18). One that was read is well-formed, and
 * what its sections say of types, functions, exports and the start function points somewhere; it is
 * not validated beyond that.
 *
 * @param types in recursion groups
 * @param imports in order
 * @param functions the type indices of the functions that the module defines
 * @param tables that the module defines
 * @param memories that the module defines
 * @param tags that the module defines
 * @param globals that the module defines
 * @param exports in order
 * @param start index of the function to run at the end of instantiation
 * @param elements in order
 * @param dataCount the number of data segments, when announced before the code
 * @param code as many bodies as {@code functions}
 * @param data in order
 * @param customs in order; where they stood between the other sections is not kept
 */
public record CoreModule(
    List<RecursionGroup> types,
    List<Import> imports,
    List<Integer> functions,
    List<Table> tables,
    List<MemoryType> memories,
    List<TagTypeUse> tags,
    List<Global> globals,
    List<Export> exports,
    OptionalInt start,
    List<ElementSegment> elements,
    OptionalInt dataCount,
    List<FunctionBody> code,
    List<DataSegment> data,
    List<CustomSection> customs) {

  /** Copies the lists. */
  public CoreModule {
    types = List.copyOf(types);
    imports = List.copyOf(imports);
    functions = List.copyOf(functions);
    tables = List.copyOf(tables);
    memories = List.copyOf(memories);
    tags = List.copyOf(tags);
    globals = List.copyOf(globals);
    exports = List.copyOf(exports);
    elements = List.copyOf(elements);
    code = List.copyOf(code);
    data = List.copyOf(data);
    customs = List.copyOf(customs);
  }

  /**
   * Reads a module, all of it, and checks each instruction's encoding and the nesting of blocks.
   *
   * @throws MalformedBinaryException the only exception, whatever the bytes are
   */
  public static CoreModule read(byte[] bytes) {
    return ModuleReader.read(bytes.clone());
  }

  /** {@return this module with other imports} */
  public CoreModule withImports(List<Import> others) {
    return withImports(others, tags);
  }

  /** {@return this module with other imports and tags of its own} */
  CoreModule withImports(List<Import> others, List<TagTypeUse> ownTags) {
    return new CoreModule(
        types, others, functions, tables, memories, ownTags, globals, exports, start, elements,
        dataCount, code, data, customs);
  }

  /** {@return this module with other bodies of its functions} */
  CoreModule withCode(List<FunctionBody> bodies) {
    return new CoreModule(
        types, imports, functions, tables, memories, tags, globals, exports, start, elements,
        dataCount, bodies, data, customs);
  }

  /**
   * {@return the module in the binary format, each integer in its shortest form, custom sections
   * last}
   */
  public byte[] write() {
    return ModuleWriter.write(this);
  }
}
