package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.component.syntax.Alias;
import dev.kami.adapters.wasm.component.syntax.Sort;

/** Reads aliases (Binary.md, alias definitions). */
final class AliasReader {
  private final Cursor at;

  AliasReader(Cursor at) {
    this.at = at;
  }

  Alias alias() {
    int start = at.position();
    Sort sort = new SortReader(at).sort();
    int targetStart = at.position();
    int target = at.in().u8();
    return switch (target) {
      case 0x00 -> new Alias.OfExport(sort, at.index(), at.name());
      case 0x01 -> new Alias.OfCoreExport(sort, at.index(), at.name());
      case 0x02 -> outer(start, sort);
      default -> throw Cursor.unknown(targetStart, target, "target of an alias");
    };
  }

  /** Only what is the same in all instances of a scope can be taken from outside. */
  private Alias outer(int start, Sort sort) {
    return switch (sort) {
      case CORE_MODULE, CORE_TYPE, TYPE, COMPONENT -> new Alias.Outer(sort, at.index(), at.index());
      case CORE_FUNCTION,
          CORE_TABLE,
          CORE_MEMORY,
          CORE_GLOBAL,
          CORE_TAG,
          CORE_INSTANCE,
          FUNCTION,
          INSTANCE ->
          throw BinaryReader.malformedAt(start, "an outer alias can't be of sort " + sort);
    };
  }
}
