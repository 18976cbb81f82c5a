package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.syntax.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Reads components (Binary.md, component definitions). */
public final class ComponentReader {
  private static final int MAGIC = 0x0061736d;
  private static final int MODULE = 0x01000000;
  private static final int COMPONENT = 0x0d000100;
  private static final int LAYER_MASK = 0xffff;

  private final Cursor at;
  private final List<Definition> definitions = new ArrayList<>();

  private ComponentReader(Cursor at) {
    this.at = at;
  }

  /**
   * Reads a component, all of it but its core modules, of which only the first eight bytes are
   * looked at. What it refers to may not exist and its names may be anything.
   *
   * @throws MalformedBinaryException the only exception, whatever the bytes are; also for features
   *     that are not supported, and for a core module
   */
  public static Component read(byte[] file) {
    return new ComponentReader(Cursor.at(file.clone())).component();
  }

  private Component component() {
    preamble(at.in(), COMPONENT, "component");
    while (at.in().remaining() > 0) {
      section();
    }
    return new Component(definitions);
  }

  private static void preamble(BinaryReader in, int expected, String what) {
    int start = in.position();
    if (word(in) != MAGIC) {
      throw BinaryReader.malformedAt(start, "no WebAssembly: magic header not detected");
    }
    int versionStart = in.position();
    int found = word(in);
    if (found != expected) {
      boolean layer = (found & LAYER_MASK) == (expected & LAYER_MASK);
      throw BinaryReader.malformedAt(
          versionStart,
          "no %s: %s".formatted(what, layer ? "unknown binary version" : "of another layer"));
    }
  }

  private static int word(BinaryReader in) {
    int word = 0;
    for (int i = 0; i < 4; i++) {
      word = word << 8 | in.u8();
    }
    return word;
  }

  private void section() {
    int start = at.position();
    at.spend(start, 1);
    int id = at.in().u8();
    SectionId section =
        SectionId.of(id)
            .orElseThrow(() -> BinaryReader.malformedAt(start, "malformed section id " + id));
    Cursor content = at.within(at.in().bytes(at.index()));
    switch (section) {
      case CUSTOM -> skipCustom(content);
      case CORE_MODULE -> coreModule(content.in());
      case CORE_INSTANCE -> {
        InstanceReader reader = new InstanceReader(content);
        each(content, section, it -> new Definition.OfCoreInstance(it, reader.coreInstance()));
      }
      case CORE_TYPE -> {
        CoreTypeReader reader = new CoreTypeReader(content);
        each(content, section, it -> new Definition.OfCoreType(it, reader.type()));
      }
      case COMPONENT -> nested(content);
      case INSTANCE -> {
        InstanceReader reader = new InstanceReader(content);
        each(content, section, it -> new Definition.OfInstance(it, reader.instance()));
      }
      case ALIAS -> {
        AliasReader reader = new AliasReader(content);
        each(content, section, it -> new Definition.OfAlias(it, reader.alias()));
      }
      case TYPE -> {
        DefinedTypeReader reader = new DefinedTypeReader(content);
        each(content, section, it -> new Definition.OfType(it, reader.type()));
      }
      case CANON -> {
        CanonReader reader = new CanonReader(content);
        each(content, section, it -> new Definition.OfCanon(it, reader.canon()));
      }
      case START -> throw Cursor.gated(start, "start definitions");
      case IMPORT -> {
        ExternReader reader = new ExternReader(content);
        each(
            content,
            section,
            it -> new Definition.OfImport(it, reader.name(), reader.descriptor()));
      }
      case EXPORT -> each(content, section, it -> export(content, it));
      case VALUE -> throw Cursor.gated(start, "value definitions");
    }
    content.in().requireEnd("section " + section);
  }

  private void each(Cursor content, SectionId section, IntFunction<Definition> read) {
    definitions.addAll(
        content.vector(
            ComponentLimits.DEFINITIONS, section + "s", () -> read.apply(content.position())));
  }

  /** Whatever stands behind the name, even in a broken name section, is nobody's business. */
  private static void skipCustom(Cursor content) {
    content.name();
    content.in().skip(content.in().remaining());
  }

  private void coreModule(BinaryReader content) {
    ByteRange module = content.bytes(content.remaining());
    preamble(module.reader(), MODULE, "core module");
    definitions.add(new Definition.OfCoreModule(module.start(), module));
  }

  private void nested(Cursor content) {
    int start = content.position();
    Component component = new ComponentReader(content.deeper()).component();
    definitions.add(new Definition.OfComponent(start, component));
  }

  private static Definition export(Cursor content, int start) {
    ExternReader reader = new ExternReader(content);
    return new Definition.OfExport(
        start,
        reader.name(),
        new SortReader(content).sortIndex(),
        content.optional("mark of an export's type", reader::descriptor));
  }
}
