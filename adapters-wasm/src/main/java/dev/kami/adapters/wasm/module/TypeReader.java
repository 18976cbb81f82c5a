package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntSupplier;

/** Reads types (core specification, 5.3); each method reads one, where the cursor is. */
public final class TypeReader {
  private final BinaryReader in;

  /** A reader at a cursor, which it moves. */
  public TypeReader(BinaryReader in) {
    this.in = in;
  }

  /** 5.3.5. */
  public ValueType valueType() {
    int start = in.position();
    return valueType(start, in.u8());
  }

  private ValueType valueType(int start, int code) {
    for (NumberType type : NumberType.values()) {
      if (type.code() == code) {
        return type;
      }
    }
    return code == VectorType.CODE ? VectorType.V128 : referenceType(start, code);
  }

  /** 5.3.4. */
  ReferenceType referenceType() {
    int start = in.position();
    return referenceType(start, in.u8());
  }

  private ReferenceType referenceType(int start, int code) {
    if (code == ReferenceType.NULLABLE || code == ReferenceType.NON_NULL) {
      return new ReferenceType(code == ReferenceType.NULLABLE, heapType());
    }
    for (AbstractHeapType heap : AbstractHeapType.values()) {
      if (heap.code() == code) {
        return new ReferenceType(true, heap);
      }
    }
    throw BinaryReader.malformedAt(start, "0x%02x is no value type".formatted(code));
  }

  /** 5.3.3: one byte that would be a negative number, or the index of a type. */
  HeapType heapType() {
    int start = in.position();
    long code = in.s33();
    if (code >= 0 && code < ModuleLimits.TYPES) {
      return new ConcreteHeapType((int) code);
    }
    for (AbstractHeapType heap : AbstractHeapType.values()) {
      if (code == heap.code() - 0x80) {
        return heap;
      }
    }
    throw BinaryReader.malformedAt(start, code + " is no heap type");
  }

  /** 5.3.10. */
  List<RecursionGroup> types() {
    int count = in.count(ModuleLimits.TYPES, "types");
    List<RecursionGroup> groups = new ArrayList<>(count);
    int members = 0;
    for (int i = 0; i < count; i++) {
      int start = in.position();
      RecursionGroup group = recursionGroup();
      groups.add(group);
      members += group.members().size();
      if (members > ModuleLimits.TYPES) {
        throw BinaryReader.malformedAt(start, "more types than the limit of " + ModuleLimits.TYPES);
      }
    }
    return groups;
  }

  /** 5.3.9; a type that is in no group is the only one of its own. */
  public RecursionGroup recursionGroup() {
    if (in.peek() != RecursionGroup.CODE) {
      return new RecursionGroup(List.of(subType()));
    }
    in.u8();
    int count = in.count(ModuleLimits.TYPES, "types of a recursion group");
    List<SubType> members = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      members.add(subType());
    }
    return new RecursionGroup(members);
  }

  private SubType subType() {
    int code = in.peek();
    if (code != SubType.OPEN && code != SubType.FINAL) {
      return SubType.plain(compositeType());
    }
    in.u8();
    int count = in.count(ModuleLimits.TYPES, "supertypes");
    List<Integer> supertypes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      supertypes.add(in.index());
    }
    return new SubType(code == SubType.OPEN, supertypes, compositeType());
  }

  private CompositeType compositeType() {
    int start = in.position();
    int code = in.u8();
    return switch (code) {
      case FunctionType.CODE -> functionType();
      case StructType.CODE -> new StructType(fields());
      case ArrayType.CODE -> new ArrayType(field());
      default -> throw BinaryReader.malformedAt(start, "0x%02x is no type".formatted(code));
    };
  }

  private FunctionType functionType() {
    var parameters = valueTypes(ModuleLimits.PARAMETERS, "parameters");
    return new FunctionType(parameters, valueTypes(ModuleLimits.RESULTS, "results"));
  }

  private List<ValueType> valueTypes(int most, String items) {
    int count = in.count(most, items);
    List<ValueType> types = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      types.add(valueType());
    }
    return types;
  }

  private List<FieldType> fields() {
    int count = in.count(ModuleLimits.FIELDS, "fields");
    List<FieldType> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      fields.add(field());
    }
    return fields;
  }

  private FieldType field() {
    return new FieldType(storageType(), mutability());
  }

  private StorageType storageType() {
    int start = in.position();
    int code = in.u8();
    for (PackedType packed : PackedType.values()) {
      if (packed.code() == code) {
        return packed;
      }
    }
    return valueType(start, code);
  }

  /** 5.3.12. */
  private boolean mutability() {
    int start = in.position();
    int code = in.u8();
    if (code > 1) {
      throw BinaryReader.malformedAt(start, "malformed mutability " + code);
    }
    return code == 1;
  }

  GlobalType globalType() {
    return new GlobalType(valueType(), mutability());
  }

  /** 5.3.14. */
  TableType tableType() {
    ReferenceType elements = referenceType();
    int start = in.position();
    int flags = in.u8();
    if (flags != Limits.MINIMUM_ONLY && flags != Limits.WITH_MAXIMUM) {
      throw BinaryReader.malformedAt(start, "table limits 0x%02x are not known".formatted(flags));
    }
    return new TableType(elements, limits(flags));
  }

  /** 5.3.13; a 64-bit memory is not read. */
  MemoryType memoryType() {
    int start = in.position();
    int flags = in.u8();
    return switch (flags) {
      case Limits.MINIMUM_ONLY, Limits.WITH_MAXIMUM -> new MemoryType(limits(flags), false);
      case Limits.SHARED_WITH_MAXIMUM -> new MemoryType(limits(flags), true);
      default ->
          throw BinaryReader.malformedAt(
              start, "memory limits 0x%02x are not known".formatted(flags));
    };
  }

  private Limits limits(int flags) {
    long minimum = in.u32();
    boolean bounded = flags != Limits.MINIMUM_ONLY;
    return new Limits(minimum, bounded ? OptionalLong.of(in.u32()) : OptionalLong.empty());
  }

  /** 5.3.15. */
  TagTypeUse tagType(IntSupplier functionType) {
    int start = in.position();
    if (in.u8() != 0) {
      throw BinaryReader.malformedAt(start, "malformed tag attribute");
    }
    return new TagTypeUse(functionType.getAsInt());
  }

  /**
   * 5.3.16.
   *
   * @param functionType reads the index of a function type
   */
  public ImportType externalType(IntSupplier functionType) {
    return switch (externalKind()) {
      case FUNCTION -> new FunctionTypeUse(functionType.getAsInt());
      case TABLE -> tableType();
      case MEMORY -> memoryType();
      case GLOBAL -> globalType();
      case TAG -> tagType(functionType);
    };
  }

  ExternalKind externalKind() {
    int at = in.position();
    int code = in.u8();
    return ExternalKind.of(code)
        .orElseThrow(() -> BinaryReader.malformedAt(at, "malformed import or export kind " + code));
  }
}
