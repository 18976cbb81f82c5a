package dev.kami.adapters.wasm.component.syntax;

import dev.kami.adapters.wasm.component.type.PrimitiveType;

/** A value type where one is wanted (Binary.md, {@code valtype}). */
public sealed interface ValueTypeUse {

  /** The type of that index. */
  record Indexed(int index) implements ValueTypeUse {}

  /** A primitive type, written in place. */
  record Primitive(PrimitiveType type) implements ValueTypeUse {}
}
