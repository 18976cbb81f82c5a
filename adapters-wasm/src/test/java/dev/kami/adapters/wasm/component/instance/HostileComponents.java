package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import java.util.function.Consumer;

/** Small components that would cost their host much. */
final class HostileComponents {
  private static final int TYPES = 7;
  private static final int COMPONENTS = 4;
  private static final int INSTANCES = 5;
  private static final int ALIASES = 6;
  private static final int COMPONENT = 0x04;
  private static final int OUTER = 0x02;
  private static final int RECORD = 0x72;
  private static final int U8 = 0x7d;

  private HostileComponents() {}

  /** An instance of a component that instantiates the one before it so many times, and so on. */
  static byte[] tower(int height, int times) {
    return component(outer -> {
      nested(outer, component(_ -> {}));
      for (int i = 1; i <= height; i++) {
        int before = i - 1;
        nested(outer, component(inner -> floor(inner, before, times)));
      }
      instances(outer, height, 1);
    });
  }

  private static void floor(BinaryWriter component, int before, int times) {
    section(
        component,
        ALIASES,
        aliases -> {
          aliases.u32(1);
          aliases.u8(COMPONENT);
          aliases.u8(OUTER);
          aliases.u32(1);
          aliases.u32(before);
        });
    instances(component, 0, times);
  }

  /** So many instances of a component with a record of so many fields. */
  static byte[] records(int instances, int fields) {
    byte[] record = component(inner -> section(inner, TYPES, types -> record(types, fields)));
    return component(outer -> {
      nested(outer, record);
      instances(outer, 0, instances);
    });
  }

  private static void record(BinaryWriter types, int fields) {
    types.u32(1);
    types.u8(RECORD);
    types.u32(fields);
    for (int i = 0; i < fields; i++) {
      types.name("f" + i);
      types.u8(U8);
    }
  }

  /** A component in a component, and so on. */
  static byte[] nested(int depth) {
    byte[] inner = component(_ -> {});
    for (int i = 0; i < depth; i++) {
      byte[] content = inner;
      inner = component(outer -> nested(outer, content));
    }
    return inner;
  }

  private static byte[] component(Consumer<BinaryWriter> sections) {
    BinaryWriter out = new BinaryWriter();
    for (int b : new int[] {0, 'a', 's', 'm', 0x0d, 0, 1, 0}) {
      out.u8(b);
    }
    sections.accept(out);
    return out.toArray();
  }

  private static void nested(BinaryWriter out, byte[] component) {
    section(out, COMPONENTS, content -> content.raw(component, 0, component.length));
  }

  private static void instances(BinaryWriter out, int component, int times) {
    section(
        out,
        INSTANCES,
        content -> {
          content.u32(times);
          for (int i = 0; i < times; i++) {
            content.u8(0);
            content.u32(component);
            content.u32(0);
          }
        });
  }

  private static void section(BinaryWriter out, int id, Consumer<BinaryWriter> write) {
    BinaryWriter content = new BinaryWriter();
    write.accept(content);
    out.u8(id);
    out.sized(content);
  }
}
