package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Writes the sections of a module (core specification, 5.5). */
final class ModuleWriter {
  private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};

  private final CoreModule module;
  private final BinaryWriter out = new BinaryWriter();

  private ModuleWriter(CoreModule module) {
    this.module = module;
  }

  static byte[] write(CoreModule module) {
    return new ModuleWriter(module).write();
  }

  private byte[] write() {
    out.raw(HEADER, 0, HEADER.length);
    for (SectionId id : SectionId.values()) {
      BinaryWriter content = new BinaryWriter();
      if (section(id, content)) {
        out.u8(id.code());
        out.sized(content);
      }
    }
    module.customs().forEach(this::custom);
    return out.toArray();
  }

  /** Writes the content of a section, or returns false when there is nothing in it. */
  private boolean section(SectionId id, BinaryWriter to) {
    TypeWriter type = new TypeWriter(to);
    return switch (id) {
      case TYPE -> vector(to, module.types(), type::recursionGroup);
      case IMPORT -> vector(to, module.imports(), item -> importEntry(item, to, type));
      case FUNCTION -> vector(to, module.functions(), to::index);
      case TABLE -> vector(to, module.tables(), item -> table(item, to, type));
      case MEMORY -> vector(to, module.memories(), type::memoryType);
      case TAG -> vector(to, module.tags(), type::tagType);
      case GLOBAL -> vector(to, module.globals(), item -> global(item, to, type));
      case EXPORT -> vector(to, module.exports(), item -> export(item, to));
      case START -> index(to, module.start());
      case ELEMENT -> vector(to, module.elements(), new SegmentWriter(to)::element);
      case DATA_COUNT -> index(to, module.dataCount());
      case CODE -> vector(to, module.code(), item -> body(item, to));
      case DATA -> vector(to, module.data(), new SegmentWriter(to)::data);
    };
  }

  private static <T> boolean vector(BinaryWriter to, List<T> items, Consumer<T> write) {
    to.u32(items.size());
    items.forEach(write);
    return !items.isEmpty();
  }

  private static boolean index(BinaryWriter to, OptionalInt index) {
    index.ifPresent(to::index);
    return index.isPresent();
  }

  private static void importEntry(Import item, BinaryWriter to, TypeWriter type) {
    to.name(item.module());
    to.name(item.name());
    switch (item.type()) {
      case FunctionTypeUse function -> {
        to.u8(ExternalKind.FUNCTION.code());
        to.u32(function.typeIndex());
      }
      case TableType table -> {
        to.u8(ExternalKind.TABLE.code());
        type.tableType(table);
      }
      case MemoryType memory -> {
        to.u8(ExternalKind.MEMORY.code());
        type.memoryType(memory);
      }
      case GlobalType global -> {
        to.u8(ExternalKind.GLOBAL.code());
        type.globalType(global);
      }
      case TagTypeUse tag -> {
        to.u8(ExternalKind.TAG.code());
        type.tagType(tag);
      }
    }
  }

  private static void table(Table table, BinaryWriter to, TypeWriter type) {
    if (table.initializer().isPresent()) {
      to.u8(Table.WITH_INITIALIZER);
      to.u8(0);
    }
    type.tableType(table.type());
    table.initializer().ifPresent(initializer -> initializer.code().writeTo(to));
  }

  private static void global(Global global, BinaryWriter to, TypeWriter type) {
    type.globalType(global.type());
    global.initializer().code().writeTo(to);
  }

  private static void export(Export export, BinaryWriter to) {
    to.name(export.name());
    to.u8(export.kind().code());
    to.u32(export.index());
  }

  private static void body(FunctionBody body, BinaryWriter to) {
    BinaryWriter content = new BinaryWriter();
    TypeWriter type = new TypeWriter(content);
    content.u32(body.locals().size());
    for (LocalGroup group : body.locals()) {
      content.u32(group.count());
      type.valueType(group.type());
    }
    body.code().writeTo(content);
    to.sized(content);
  }

  private void custom(CustomSection custom) {
    BinaryWriter content = new BinaryWriter();
    content.name(custom.name());
    custom.content().writeTo(content);
    out.u8(SectionId.CUSTOM);
    out.sized(content);
  }
}
