package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.binary.BinaryReader;
import dev.kami.adapters.wasm.component.syntax.Labelled;
import dev.kami.adapters.wasm.component.syntax.ValueTypeExpression;
import dev.kami.adapters.wasm.component.syntax.ValueTypeUse;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads value types (Binary.md, {@code defvaltype} and {@code valtype}). */
final class ValueTypeReader {
  private static final int FIRST_TYPE_CODE = 0x40;
  private static final int LAST_TYPE_CODE = 0x7f;

  private final Cursor at;

  ValueTypeReader(Cursor at) {
    this.at = at;
  }

  /** The type whose first byte has just been read. */
  ValueTypeExpression expression(int start, int code) {
    return switch (code) {
      case 0x72 -> new ValueTypeExpression.Fields(labelled("fields"));
      case 0x71 -> new ValueTypeExpression.Variant(members("cases", this::variantCase));
      case 0x70 -> new ValueTypeExpression.OfList(use());
      case 0x6f -> new ValueTypeExpression.Tuple(members("elements", this::use));
      case 0x6e -> new ValueTypeExpression.Flags(members("flags", at::name));
      case 0x6d -> new ValueTypeExpression.Enumeration(members("enum cases", at::name));
      case 0x6b -> new ValueTypeExpression.Option(use());
      case 0x6a -> new ValueTypeExpression.Result(optionalUse(), optionalUse());
      case 0x69 -> new ValueTypeExpression.Own(at.index());
      case 0x68 -> new ValueTypeExpression.Borrow(at.index());
      case 0x67 -> new ValueTypeExpression.FixedList(use(), (int) at.in().u32());
      case 0x66 -> new ValueTypeExpression.OfStream(optionalUse());
      case 0x65 -> new ValueTypeExpression.OfFuture(optionalUse());
      case 0x63 -> new ValueTypeExpression.OfMap(use(), use());
      default ->
          new ValueTypeExpression.Primitive(
              primitive(code).orElseThrow(() -> Cursor.unknown(start, code, "type")));
    };
  }

  private static Optional<PrimitiveType> primitive(int code) {
    return switch (code) {
      case 0x7f -> Optional.of(PrimitiveType.BOOL);
      case 0x7e -> Optional.of(PrimitiveType.S8);
      case 0x7d -> Optional.of(PrimitiveType.U8);
      case 0x7c -> Optional.of(PrimitiveType.S16);
      case 0x7b -> Optional.of(PrimitiveType.U16);
      case 0x7a -> Optional.of(PrimitiveType.S32);
      case 0x79 -> Optional.of(PrimitiveType.U32);
      case 0x78 -> Optional.of(PrimitiveType.S64);
      case 0x77 -> Optional.of(PrimitiveType.U64);
      case 0x76 -> Optional.of(PrimitiveType.F32);
      case 0x75 -> Optional.of(PrimitiveType.F64);
      case 0x74 -> Optional.of(PrimitiveType.CHAR);
      case 0x73 -> Optional.of(PrimitiveType.STRING);
      case 0x64 -> Optional.of(PrimitiveType.ERROR_CONTEXT);
      default -> Optional.empty();
    };
  }

  /** An index, which is a number that is not negative, or a primitive type in one byte. */
  ValueTypeUse use() {
    int start = at.position();
    int code = at.in().peek();
    if (code >= FIRST_TYPE_CODE && code <= LAST_TYPE_CODE) {
      at.in().u8();
      return new ValueTypeUse.Primitive(
          primitive(code).orElseThrow(() -> Cursor.unknown(start, code, "value type")));
    }
    long index = at.in().s33();
    if (index < 0 || index > Integer.MAX_VALUE) {
      throw BinaryReader.malformedAt(start, index + " is no index of a type");
    }
    return new ValueTypeUse.Indexed((int) index);
  }

  private Optional<ValueTypeUse> optionalUse() {
    return at.optional("mark of a type", this::use);
  }

  List<Labelled> labelled(String items) {
    return members(items, () -> new Labelled(at.name(), use()));
  }

  private ValueTypeExpression.Case variantCase() {
    ValueTypeExpression.Case read = new ValueTypeExpression.Case(at.name(), optionalUse());
    at.require(0x00, "end of a case");
    return read;
  }

  private <T> List<T> members(String items, Supplier<T> read) {
    return at.vector(ComponentLimits.MEMBERS, items, read);
  }
}
