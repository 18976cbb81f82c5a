package dev.kami.adapters.wasm.component.resolve;

import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ValueType;

/** The type index space that an expression is evaluated in. */
public interface TypeSpace {

  /** {@return the value type of this index; how it fails when there is none is its own matter} */
  ValueType valueType(int index);

  /**
   * {@return the resource type of this index; how it fails when there is none is its own matter}
   */
  ResourceType resourceType(int index);
}
