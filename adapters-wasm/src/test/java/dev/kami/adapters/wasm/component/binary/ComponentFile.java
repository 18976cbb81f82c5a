package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import java.util.HexFormat;

/** A component in the making: sections written as hexadecimal digits. */
final class ComponentFile {
  static final String CORE_MODULE = "0061736d01000000";
  private static final String PREAMBLE = "0061736d0d000100";

  private final BinaryWriter out = new BinaryWriter();

  ComponentFile() {
    raw(PREAMBLE);
  }

  /** Digits as they are; spaces are for the reader. */
  ComponentFile raw(String hex) {
    byte[] bytes = hex(hex);
    out.raw(bytes, 0, bytes.length);
    return this;
  }

  /** A section of which only the content is given. */
  ComponentFile section(int id, String hex) {
    return section(id, hex(hex));
  }

  ComponentFile section(int id, byte[] content) {
    out.u8(id);
    out.u32(content.length);
    out.raw(content, 0, content.length);
    return this;
  }

  byte[] bytes() {
    return out.toArray();
  }

  static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** A name of at most 127 ASCII characters as digits. */
  static String name(String name) {
    BinaryWriter out = new BinaryWriter();
    out.name(name);
    return HexFormat.of().formatHex(out.toArray());
  }
}
