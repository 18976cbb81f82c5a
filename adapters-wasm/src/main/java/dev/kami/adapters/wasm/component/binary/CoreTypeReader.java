package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.component.syntax.CoreTypeExpression;
import dev.kami.adapters.wasm.module.RecursionGroup;
import dev.kami.adapters.wasm.module.TypeReader;

/** Reads core types inside components (Binary.md, {@code core:type}). */
final class CoreTypeReader {
  private static final int OPEN_TYPE_PREFIX = 0x00;
  private static final int MODULE_TYPE = 0x50;
  private static final int TYPE_SORT = 0x10;

  private final Cursor at;
  private final TypeReader core;

  CoreTypeReader(Cursor at) {
    this.at = at;
    this.core = new TypeReader(at.in());
  }

  /** The byte of an open type means the type of a module unless there is a zero before it. */
  CoreTypeExpression type() {
    int code = at.in().peek();
    if (code == MODULE_TYPE) {
      at.in().u8();
      return new CoreTypeReader(at.deeper()).moduleType();
    }
    if (code == OPEN_TYPE_PREFIX) {
      at.in().u8();
      int start = at.position();
      int open = at.in().peek();
      if (open != MODULE_TYPE) {
        throw Cursor.unknown(start, open, "open core type");
      }
    }
    int start = at.position();
    RecursionGroup group = core.recursionGroup();
    at.spend(start, group.members().size());
    return new CoreTypeExpression.Group(group);
  }

  private CoreTypeExpression moduleType() {
    return new CoreTypeExpression.ModuleType(
        at.vector(ComponentLimits.DEFINITIONS, "core declarations", this::declaration));
  }

  private CoreTypeExpression.Declaration declaration() {
    int start = at.position();
    int kind = at.in().u8();
    return switch (kind) {
      case 0x00 ->
          new CoreTypeExpression.Declaration.Import(
              start, at.name(), at.name(), core.externalType(at::index));
      case 0x01 -> new CoreTypeExpression.Declaration.Type(start, type());
      case 0x02 -> outerAlias(start);
      case 0x03 ->
          new CoreTypeExpression.Declaration.Export(start, at.name(), core.externalType(at::index));
      default -> throw Cursor.unknown(start, kind, "core declaration");
    };
  }

  private CoreTypeExpression.Declaration outerAlias(int start) {
    at.require(TYPE_SORT, "sort of a core alias, which is of a type");
    at.require(0x01, "target of a core alias, which is in an outer scope");
    return new CoreTypeExpression.Declaration.OuterAlias(start, at.index(), at.index());
  }
}
