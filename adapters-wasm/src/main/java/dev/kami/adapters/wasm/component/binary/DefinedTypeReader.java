package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.component.syntax.Declaration;
import dev.kami.adapters.wasm.component.syntax.TypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeUse;
import dev.kami.adapters.wasm.module.TypeReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads types (Binary.md, {@code deftype}). */
final class DefinedTypeReader {
  private final Cursor at;
  private final ValueTypeReader values;

  DefinedTypeReader(Cursor at) {
    this.at = at;
    this.values = new ValueTypeReader(at);
  }

  TypeExpression type() {
    int start = at.position();
    int code = at.in().u8();
    return switch (code) {
      case 0x3f -> resource();
      case 0x40 -> function(false);
      case 0x41 -> {
        DefinedTypeReader inner = new DefinedTypeReader(at.deeper());
        yield new TypeExpression.OfComponent(inner.declarations(true));
      }
      case 0x42 -> {
        DefinedTypeReader inner = new DefinedTypeReader(at.deeper());
        yield new TypeExpression.OfInstance(inner.declarations(false));
      }
      case 0x43 -> function(true);
      default -> values.expression(start, code);
    };
  }

  private TypeExpression resource() {
    return new TypeExpression.Resource(
        new TypeReader(at.in()).valueType(),
        at.flag("mark of a destructor") ? OptionalInt.of(at.index()) : OptionalInt.empty());
  }

  private TypeExpression function(boolean async) {
    return new TypeExpression.Function(async, values.labelled("parameters"), result());
  }

  /** {@code resultlist}. */
  Optional<ValueTypeUse> result() {
    if (!at.flag("list of results")) {
      return Optional.of(values.use());
    }
    at.require(0x00, "number of results behind their mark");
    return Optional.empty();
  }

  private List<Declaration> declarations(boolean imports) {
    return at.vector(
        ComponentLimits.DEFINITIONS, "declarations", () -> declaration(at.position(), imports));
  }

  private Declaration declaration(int start, boolean imports) {
    ExternReader externs = new ExternReader(at);
    int kind = at.in().u8();
    return switch (kind) {
      case 0x00 -> new Declaration.OfCoreType(start, new CoreTypeReader(at).type());
      case 0x01 -> new Declaration.OfType(start, type());
      case 0x02 -> new Declaration.OfAlias(start, new AliasReader(at).alias());
      case 0x03 -> {
        if (!imports) {
          throw Cursor.unknown(start, kind, "declaration of an instance type");
        }
        yield new Declaration.OfImport(start, externs.name(), externs.descriptor());
      }
      case 0x04 -> new Declaration.OfExport(start, externs.name(), externs.descriptor());
      default -> throw Cursor.unknown(start, kind, "declaration");
    };
  }
}
