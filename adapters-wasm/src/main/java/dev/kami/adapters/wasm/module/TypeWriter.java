package dev.kami.adapters.wasm.module;

import dev.kami.adapters.wasm.binary.BinaryWriter;
import java.util.List;

/** Writes types (core specification, 5.3), each in its short form where there is one. */
final class TypeWriter {
  private final BinaryWriter out;

  TypeWriter(BinaryWriter out) {
    this.out = out;
  }

  void recursionGroup(RecursionGroup group) {
    if (group.members().size() != 1) {
      out.u8(RecursionGroup.CODE);
      out.u32(group.members().size());
    }
    group.members().forEach(this::subType);
  }

  private void subType(SubType type) {
    if (!type.isPlain()) {
      out.u8(type.open() ? SubType.OPEN : SubType.FINAL);
      out.vector(type.supertypes(), BinaryWriter::index);
    }
    switch (type.type()) {
      case FunctionType function -> {
        out.u8(FunctionType.CODE);
        valueTypes(function.parameters());
        valueTypes(function.results());
      }
      case StructType structure -> {
        out.u8(StructType.CODE);
        out.u32(structure.fields().size());
        structure.fields().forEach(this::field);
      }
      case ArrayType array -> {
        out.u8(ArrayType.CODE);
        field(array.elements());
      }
    }
  }

  private void valueTypes(List<ValueType> types) {
    out.u32(types.size());
    types.forEach(this::valueType);
  }

  void valueType(ValueType type) {
    switch (type) {
      case NumberType number -> out.u8(number.code());
      case VectorType _ -> out.u8(VectorType.CODE);
      case ReferenceType reference -> referenceType(reference);
    }
  }

  void referenceType(ReferenceType type) {
    switch (type.heap()) {
      case AbstractHeapType heap -> {
        if (!type.nullable()) {
          out.u8(ReferenceType.NON_NULL);
        }
        out.u8(heap.code());
      }
      case ConcreteHeapType heap -> {
        out.u8(type.nullable() ? ReferenceType.NULLABLE : ReferenceType.NON_NULL);
        out.signed(heap.typeIndex());
      }
    }
  }

  /** 5.3.3. */
  void heapType(HeapType type) {
    switch (type) {
      case AbstractHeapType heap -> out.u8(heap.code());
      case ConcreteHeapType heap -> out.signed(heap.typeIndex());
    }
  }

  private void field(FieldType field) {
    switch (field.storage()) {
      case PackedType packed -> out.u8(packed.code());
      case ValueType value -> valueType(value);
    }
    mutability(field.mutable());
  }

  private void mutability(boolean mutable) {
    out.u8(mutable ? 1 : 0);
  }

  void globalType(GlobalType type) {
    valueType(type.value());
    mutability(type.mutable());
  }

  void tableType(TableType type) {
    referenceType(type.elements());
    limits(type.limits(), Limits.WITH_MAXIMUM);
  }

  void memoryType(MemoryType type) {
    limits(type.limits(), type.shared() ? Limits.SHARED_WITH_MAXIMUM : Limits.WITH_MAXIMUM);
  }

  private void limits(Limits limits, int flagsWithMaximum) {
    out.u8(limits.maximum().isPresent() ? flagsWithMaximum : Limits.MINIMUM_ONLY);
    out.u32(limits.minimum());
    limits.maximum().ifPresent(out::u32);
  }

  void tagType(TagTypeUse type) {
    out.u8(0);
    out.u32(type.typeIndex());
  }
}
