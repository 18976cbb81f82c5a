package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Reads the sections of a module (core specification, 5.5). */
final class ModuleReader {
  private static final int MAGIC = 0x0061736d;
  private static final int VERSION = 0x01000000;

  private List<RecursionGroup> types = List.of();
  private List<Import> imports = List.of();
  private List<Integer> functions = List.of();
  private List<Table> tables = List.of();
  private List<MemoryType> memories = List.of();
  private List<TagTypeUse> tags = List.of();
  private List<Global> globals = List.of();
  private List<Export> exports = List.of();
  private OptionalInt start = OptionalInt.empty();
  private List<ElementSegment> elements = List.of();
  private OptionalInt dataCount = OptionalInt.empty();
  private List<FunctionBody> code = List.of();
  private List<DataSegment> data = List.of();
  private final List<CustomSection> customs = new ArrayList<>();
  private long locals;

  private ModuleReader() {}

  /** Reads a module of which the caller keeps no array. */
  static CoreModule read(byte[] file) {
    return new ModuleReader().module(new BinaryReader(file, 0, file.length));
  }

  /** 5.5.18. */
  private CoreModule module(BinaryReader file) {
    header(file, MAGIC, "no WebAssembly: magic header not detected");
    header(file, VERSION, "no core module of version 1: unknown binary version");
    Optional<SectionId> last = Optional.empty();
    while (file.remaining() > 0) {
      int at = file.position();
      int code = file.u8();
      BinaryReader content = content(file);
      if (code == SectionId.CUSTOM) {
        customs.add(new CustomSection(content.name(), content.bytes(content.remaining())));
        continue;
      }
      SectionId id =
          SectionId.of(code)
              .orElseThrow(() -> BinaryReader.malformedAt(at, "malformed section id " + code));
      if (last.isPresent() && last.get().compareTo(id) >= 0) {
        throw BinaryReader.malformedAt(at, "section %s after section %s".formatted(id, last.get()));
      }
      section(id, content);
      content.requireEnd("section " + id);
      last = Optional.of(id);
    }
    requireCounts(file);
    return new CoreModule(
        types, imports, functions, tables, memories, tags, globals, exports, start, elements,
        dataCount, code, data, customs);
  }

  private static void header(BinaryReader file, int expected, String otherwise) {
    int at = file.position();
    int found = 0;
    for (int i = 0; i < 4; i++) {
      found = found << 8 | file.u8();
    }
    if (found != expected) {
      throw BinaryReader.malformedAt(at, otherwise);
    }
  }

  private static BinaryReader content(BinaryReader in) {
    return in.bytes(in.index()).reader();
  }

  private void section(SectionId id, BinaryReader in) {
    TypeReader type = new TypeReader(in);
    IndexReader index = new IndexReader(in, known());
    SegmentReader segment = new SegmentReader(in, index);
    switch (id) {
      case TYPE -> types = type.types();
      case IMPORT ->
          imports = vector(in, ModuleLimits.IMPORTS, "imports", () -> importEntry(in, type, index));
      case FUNCTION ->
          functions = vector(in, ModuleLimits.FUNCTIONS, "functions", index::functionType);
      case TABLE -> tables = vector(in, ModuleLimits.TABLES, "tables", () -> table(in, type));
      case MEMORY -> memories = vector(in, ModuleLimits.MEMORIES, "memories", type::memoryType);
      case TAG ->
          tags = vector(in, ModuleLimits.TAGS, "tags", () -> type.tagType(index::functionType));
      case GLOBAL ->
          globals =
              vector(
                  in,
                  ModuleLimits.GLOBALS,
                  "globals",
                  () -> new Global(type.globalType(), InstructionReader.expression(in)));
      case EXPORT ->
          exports = vector(in, ModuleLimits.EXPORTS, "exports", () -> export(in, type, index));
      case START -> start = OptionalInt.of(index.function());
      case ELEMENT ->
          elements =
              vector(in, ModuleLimits.ELEMENT_SEGMENTS, "element segments", segment::element);
      case DATA_COUNT -> dataCount = OptionalInt.of(in.index());
      case CODE -> code = vector(in, ModuleLimits.FUNCTIONS, "function bodies", () -> body(in));
      case DATA -> data = vector(in, ModuleLimits.DATA_SEGMENTS, "data segments", segment::data);
    }
  }

  /** What has been read so far can be referred to. */
  private IndexSpaces known() {
    return new IndexSpaces(types, imports, functions, tables, memories, tags, globals);
  }

  /** 5.1.3. */
  static <T> List<T> vector(BinaryReader in, int limit, String items, Supplier<T> read) {
    int count = in.count(limit, items);
    List<T> vector = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      vector.add(read.get());
    }
    return vector;
  }

  /** 5.5.5. */
  private static Import importEntry(BinaryReader in, TypeReader type, IndexReader index) {
    return new Import(in.name(), in.name(), type.externalType(index::functionType));
  }

  /** 5.5.7. */
  private static Table table(BinaryReader in, TypeReader type) {
    if (in.peek() != Table.WITH_INITIALIZER) {
      return new Table(type.tableType(), Optional.empty());
    }
    in.u8();
    int at = in.position();
    if (in.u8() != 0) {
      throw BinaryReader.malformedAt(at, "malformed table");
    }
    return new Table(type.tableType(), Optional.of(InstructionReader.expression(in)));
  }

  /** 5.5.10. */
  private static Export export(BinaryReader in, TypeReader type, IndexReader index) {
    String name = in.name();
    ExternalKind kind = type.externalKind();
    return new Export(name, kind, index.of(kind));
  }

  /** 5.5.13. */
  private FunctionBody body(BinaryReader in) {
    int at = in.position();
    BinaryReader body = content(in);
    if (body.remaining() > ModuleLimits.BODY_BYTES) {
      throw BinaryReader.malformedAt(
          at, "a body of more than %d bytes".formatted(ModuleLimits.BODY_BYTES));
    }
    int atLocals = body.position();
    TypeReader type = new TypeReader(body);
    List<LocalGroup> groups =
        vector(
            body,
            ModuleLimits.BODY_BYTES,
            "groups of locals",
            () -> new LocalGroup(body.u32(), type.valueType()));
    FunctionBody function = new FunctionBody(groups, InstructionReader.expression(body).code());
    body.requireEnd("the function's body");
    if (function.localCount() > ModuleLimits.LOCALS) {
      throw BinaryReader.malformedAt(atLocals, "too many locals: " + function.localCount());
    }
    locals += function.localCount();
    if (locals > ModuleLimits.ALL_LOCALS) {
      throw BinaryReader.malformedAt(
          atLocals, "too many locals in all functions, more than " + ModuleLimits.ALL_LOCALS);
    }
    return function;
  }

  /** The two conditions that hold between sections (5.5.16 and 5.5.18). */
  private void requireCounts(BinaryReader file) {
    if (functions.size() != code.size()) {
      throw file.malformed("%d functions have %d bodies".formatted(functions.size(), code.size()));
    }
    if (dataCount.isPresent() && dataCount.getAsInt() != data.size()) {
      throw file.malformed(
          "%d data segments were announced, %d are there"
              .formatted(dataCount.getAsInt(), data.size()));
    }
  }
}
