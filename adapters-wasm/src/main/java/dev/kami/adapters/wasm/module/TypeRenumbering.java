package dev.kami.adapters.wasm.module;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** New indices for types, wherever a type is mentioned. */
final class TypeRenumbering {
  private final IntUnaryOperator indices;

  /** With a function from old to new indices, which fails when there is no such type. */
  TypeRenumbering(IntUnaryOperator indices) {
    this.indices = indices;
  }

  int index(int old) {
    return indices.applyAsInt(old);
  }

  HeapType heapType(HeapType type) {
    return switch (type) {
      case AbstractHeapType heap -> heap;
      case ConcreteHeapType heap -> new ConcreteHeapType(index(heap.typeIndex()));
    };
  }

  ReferenceType referenceType(ReferenceType type) {
    return new ReferenceType(type.nullable(), heapType(type.heap()));
  }

  ValueType valueType(ValueType type) {
    return switch (type) {
      case NumberType number -> number;
      case VectorType vector -> vector;
      case ReferenceType reference -> referenceType(reference);
    };
  }

  GlobalType globalType(GlobalType type) {
    return new GlobalType(valueType(type.value()), type.mutable());
  }

  TableType tableType(TableType type) {
    return new TableType(referenceType(type.elements()), type.limits());
  }

  TagTypeUse tagType(TagTypeUse type) {
    return new TagTypeUse(index(type.typeIndex()));
  }

  ImportType importType(ImportType type) {
    return switch (type) {
      case FunctionTypeUse function -> new FunctionTypeUse(index(function.typeIndex()));
      case TableType table -> tableType(table);
      case MemoryType memory -> memory;
      case GlobalType global -> globalType(global);
      case TagTypeUse tag -> tagType(tag);
    };
  }

  RecursionGroup group(RecursionGroup group) {
    return new RecursionGroup(group.members().stream().map(this::subType).toList());
  }

  private SubType subType(SubType type) {
    return new SubType(
        type.open(),
        type.supertypes().stream().map(this::index).toList(),
        compositeType(type.type()));
  }

  private CompositeType compositeType(CompositeType type) {
    return switch (type) {
      case FunctionType function ->
          new FunctionType(valueTypes(function.parameters()), valueTypes(function.results()));
      case StructType structure ->
          new StructType(structure.fields().stream().map(this::field).toList());
      case ArrayType array -> new ArrayType(field(array.elements()));
    };
  }

  private List<ValueType> valueTypes(List<ValueType> types) {
    return types.stream().map(this::valueType).toList();
  }

  private FieldType field(FieldType field) {
    StorageType storage =
        switch (field.storage()) {
          case PackedType packed -> packed;
          case ValueType value -> valueType(value);
        };
    return new FieldType(storage, field.mutable());
  }
}
