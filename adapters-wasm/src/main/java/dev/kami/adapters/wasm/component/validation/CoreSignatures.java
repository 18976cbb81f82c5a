package dev.kami.adapters.wasm.component.validation;

import static dev.kami.adapters.wasm.module.NumberType.I32;
import static dev.kami.adapters.wasm.module.NumberType.I64;

import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.NumberType;
import java.util.Collections;
import java.util.List;

/** Core function types that the canonical ABI wants or gives. */
final class CoreSignatures {

  /** {@code ($rep) -> ()} of a resource. */
  static final FunctionType DESTRUCTOR = takes(1);

  /** Old address, old size, alignment, new size; the new address. */
  static final FunctionType REALLOC = takes(4, I32);

  /** Context, event, payload; what to do next. */
  static final FunctionType CALLBACK = takes(3, I32);

  /** No parameters, two handles in one number. */
  static final FunctionType PAIR = takes(0, I64);

  private CoreSignatures() {}

  /** So many {@code i32} parameters, and these results. */
  static FunctionType takes(int parameters, NumberType... results) {
    return new FunctionType(Collections.nCopies(parameters, I32), List.of(results));
  }
}
