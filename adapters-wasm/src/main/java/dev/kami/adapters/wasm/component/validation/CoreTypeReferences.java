package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.module.ArrayType;
import dev.kami.adapters.wasm.module.CompositeType;
import dev.kami.adapters.wasm.module.ConcreteHeapType;
import dev.kami.adapters.wasm.module.FieldType;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.RecursionGroup;
import dev.kami.adapters.wasm.module.ReferenceType;
import dev.kami.adapters.wasm.module.StorageType;
import dev.kami.adapters.wasm.module.StructType;
import dev.kami.adapters.wasm.module.SubType;
import java.util.stream.Stream;

/** Core types refer to types that are there: earlier ones, or of the same group. */
final class CoreTypeReferences {

  private final Run run;
  private final int known;

  CoreTypeReferences(Run run, int known) {
    this.run = run;
    this.known = known;
  }

  void check(RecursionGroup group) {
    for (SubType member : group.members()) {
      member.supertypes().forEach(this::check);
      storage(member.type()).forEach(this::check);
    }
  }

  private static Stream<? extends StorageType> storage(CompositeType type) {
    return switch (type) {
      case FunctionType function ->
          Stream.concat(function.parameters().stream(), function.results().stream());
      case StructType struct -> struct.fields().stream().map(FieldType::storage);
      case ArrayType array -> Stream.of(array.elements().storage());
    };
  }

  private void check(StorageType type) {
    if (type instanceof ReferenceType reference
        && reference.heap() instanceof ConcreteHeapType(int index)) {
      check(index);
    }
  }

  private void check(int index) {
    if (index >= known) {
      throw run.invalid("unknown type %d: type index out of bounds".formatted(index));
    }
  }
}
