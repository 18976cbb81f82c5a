package dev.kami.adapters.wasm.engine;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import dev.kami.adapters.wasm.module.AbstractHeapType;
import dev.kami.adapters.wasm.module.ConcreteHeapType;
import dev.kami.adapters.wasm.module.HeapType;
import dev.kami.adapters.wasm.module.NumberType;
import dev.kami.adapters.wasm.module.ReferenceType;
import dev.kami.adapters.wasm.module.ValueType;
import dev.kami.adapters.wasm.module.VectorType;
import java.util.List;

/** Types of core functions, as Chicory has them and as the rest of the program does. */
final class CoreTypes {

  private CoreTypes() {}

  /** {@return a type of numbers as Chicory has it} */
  static FunctionType ofNumbers(dev.kami.adapters.wasm.module.FunctionType type) {
    return FunctionType.of(numbers(type.parameters()), numbers(type.results()));
  }

  /** {@return Chicory's type as the rest of the program has it} */
  static dev.kami.adapters.wasm.module.FunctionType of(FunctionType type) {
    return new dev.kami.adapters.wasm.module.FunctionType(
        values(type.params()), values(type.returns()));
  }

  private static List<ValType> numbers(List<ValueType> types) {
    return types.stream().map(CoreTypes::number).toList();
  }

  private static ValType number(ValueType type) {
    return switch (type) {
      case NumberType.I32 -> ValType.I32;
      case NumberType.I64 -> ValType.I64;
      case NumberType.F32 -> ValType.F32;
      case NumberType.F64 -> ValType.F64;
      case VectorType _, ReferenceType _ ->
          throw new IllegalArgumentException("no function of the host has the type " + type);
    };
  }

  private static List<ValueType> values(List<ValType> types) {
    return types.stream().map(CoreTypes::value).toList();
  }

  private static ValueType value(ValType type) {
    if (type.equals(ValType.I32)) {
      return NumberType.I32;
    }
    if (type.equals(ValType.I64)) {
      return NumberType.I64;
    }
    if (type.equals(ValType.F32)) {
      return NumberType.F32;
    }
    if (type.equals(ValType.F64)) {
      return NumberType.F64;
    }
    if (type.equals(ValType.V128)) {
      return VectorType.V128;
    }
    return new ReferenceType(type.isNullable(), heap(type.typeIdx()));
  }

  private static HeapType heap(int code) {
    return AbstractHeapType.of(code).<HeapType>map(type -> type).orElse(new ConcreteHeapType(code));
  }
}
