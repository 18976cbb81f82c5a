package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Builds small modules from pieces of {@link Assembly}. */
public final class TestModule {
  private final List<RecursionGroup> types = new ArrayList<>();
  private final List<Import> imports = new ArrayList<>();
  private final List<Integer> functions = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<MemoryType> memories = new ArrayList<>();
  private final List<TagTypeUse> tags = new ArrayList<>();
  private final List<Global> globals = new ArrayList<>();
  private final List<Export> exports = new ArrayList<>();
  private final List<ElementSegment> elements = new ArrayList<>();
  private final List<DataSegment> data = new ArrayList<>();
  private final List<FunctionBody> code = new ArrayList<>();
  private final List<CustomSection> customs = new ArrayList<>();
  private OptionalInt start = OptionalInt.empty();

  /**
   * A module whose only function, {@code run}, has this code and these parameters, and returns
   * nothing.
   */
  public static TestModule running(List<ValueType> parameters, String code) {
    return new TestModule().function("run", parameters, List.of(), code);
  }

  public TestModule function(
      String export, List<ValueType> parameters, List<ValueType> results, String text) {
    return function(export, parameters, results, List.of(), text);
  }

  public TestModule function(
      String export,
      List<ValueType> parameters,
      List<ValueType> results,
      List<LocalGroup> locals,
      String text) {
    exports.add(new Export(export, ExternalKind.FUNCTION, imported() + functions.size()));
    functions.add(type(new FunctionType(parameters, results)));
    code.add(new FunctionBody(locals, Assembly.code(text)));
    return this;
  }

  int type(CompositeType type) {
    types.add(RecursionGroup.of(type));
    return types.size() - 1;
  }

  private int imported() {
    return (int) imports.stream().filter(it -> it.type() instanceof FunctionTypeUse).count();
  }

  public TestModule importFunction(String module, String name) {
    return importFunction(module, name, List.of(), List.of());
  }

  public TestModule importFunction(
      String module, String name, List<ValueType> parameters, List<ValueType> results) {
    int type = type(new FunctionType(parameters, results));
    imports.add(new Import(module, name, new FunctionTypeUse(type)));
    return this;
  }

  public TestModule importTable(String module, String name, int size) {
    TableType type = new TableType(ReferenceType.FUNCREF, new Limits(size, OptionalLong.empty()));
    imports.add(new Import(module, name, type));
    return this;
  }

  public TestModule importMemory(String module, String name, int pages) {
    imports.add(
        new Import(module, name, new MemoryType(new Limits(pages, OptionalLong.of(16)), false)));
    return this;
  }

  TestModule group(RecursionGroup group) {
    types.add(group);
    return this;
  }

  public TestModule memory(int pages) {
    memories.add(new MemoryType(new Limits(pages, OptionalLong.of(16)), false));
    return this;
  }

  public TestModule sharedMemory() {
    memories.add(new MemoryType(new Limits(1, OptionalLong.of(1)), true));
    return this;
  }

  public TestModule table(int size) {
    TableType type = new TableType(ReferenceType.FUNCREF, new Limits(size, OptionalLong.empty()));
    tables.add(new Table(type, Optional.empty()));
    return this;
  }

  public TestModule tag() {
    tags.add(new TagTypeUse(type(new FunctionType(List.of(), List.of()))));
    return this;
  }

  public TestModule global(long value) {
    globals.add(
        new Global(
            new GlobalType(NumberType.I64, true),
            new Expression(Assembly.code("i64.const " + value))));
    return this;
  }

  public TestModule elements(Integer... functions) {
    elements.add(
        new ElementSegment(
            new SegmentMode.Passive(), new ElementItems.Functions(List.of(functions))));
    return this;
  }

  public TestModule table(int offset, Integer... functions) {
    elements.add(
        new ElementSegment(
            new SegmentMode.Active(0, new Expression(Assembly.code("i32.const " + offset))),
            new ElementItems.Functions(List.of(functions))));
    return this;
  }

  public TestModule data(byte... content) {
    data.add(new DataSegment(new SegmentMode.Passive(), ByteRange.copyOf(content)));
    return this;
  }

  public TestModule export(String name, ExternalKind kind, int index) {
    exports.add(new Export(name, kind, index));
    return this;
  }

  public TestModule start(int function) {
    start = OptionalInt.of(function);
    return this;
  }

  public TestModule custom(CustomSection section) {
    customs.add(section);
    return this;
  }

  public CoreModule module() {
    OptionalInt count = data.isEmpty() ? OptionalInt.empty() : OptionalInt.of(data.size());
    return new CoreModule(
        types, imports, functions, tables, memories, tags, globals, exports, start, elements, count,
        code, data, customs);
  }

  public byte[] bytes() {
    return module().write();
  }
}
