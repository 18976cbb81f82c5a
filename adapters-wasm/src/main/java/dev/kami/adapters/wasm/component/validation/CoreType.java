package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.module.CompositeType;

/** What an index of the core type index space stands for (Binary.md, {@code core:deftype}). */
sealed interface CoreType {

  /** The type of a module. */
  record OfModule(CoreModuleType type) implements CoreType {}

  /** A type as modules have them; indices in it mean nothing elsewhere. */
  record Composite(CompositeType type) implements CoreType {}
}
