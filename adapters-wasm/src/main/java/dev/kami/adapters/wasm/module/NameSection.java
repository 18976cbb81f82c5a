package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.binary.BinaryWriter;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.binary.MalformedBinaryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of functions that a module gives for people (core specification, appendix A.6 "Name
 * Section").
 *
 * @param functions in the order of the indices; names of other things are left out
 */
record NameSection(List<FunctionName> functions) {
  static final String NAME = "name";
  private static final int FUNCTION_NAMES = 1;

  /** A function and what it is called. */
  record FunctionName(int index, String name) {}

  NameSection {
    functions = List.copyOf(functions);
  }

  /** Reads the names; nothing when they are malformed, which does no harm to the module. */
  static Optional<NameSection> read(ByteRange content) {
    try {
      return Optional.of(new NameSection(functionNames(content.reader())));
    } catch (MalformedBinaryException _) {
      return Optional.empty();
    }
  }

  private static List<FunctionName> functionNames(BinaryReader in) {
    List<FunctionName> names = new ArrayList<>();
    while (in.remaining() > 0) {
      int id = in.u8();
      BinaryReader part = in.bytes(in.index()).reader();
      if (id == FUNCTION_NAMES) {
        names.addAll(
            ModuleReader.vector(
                part,
                ModuleLimits.FUNCTIONS,
                "function names",
                () -> new FunctionName(part.index(), part.name())));
      }
    }
    return names;
  }

  /** The section with all functions from {@code first} on so much later. */
  NameSection shifted(int first, int by) {
    return new NameSection(
        functions.stream()
            .map(it -> it.index() < first ? it : new FunctionName(it.index() + by, it.name()))
            .toList());
  }

  CustomSection write() {
    BinaryWriter map = new BinaryWriter();
    map.vector(
        functions,
        (out, function) -> {
          out.u32(function.index());
          out.name(function.name());
        });
    BinaryWriter content = new BinaryWriter();
    content.u8(FUNCTION_NAMES);
    content.sized(map);
    return new CustomSection(NAME, ByteRange.copyOf(content.toArray()));
  }
}
