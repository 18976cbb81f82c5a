package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.abi.ComponentFunction;
import dev.kami.adapters.wasm.binary.ByteRange;
import dev.kami.adapters.wasm.component.syntax.Sort;
import dev.kami.adapters.wasm.component.type.DefinedType;

/** What components import and export, at run time. */
public sealed interface Item {

  /** {@return the index space that it belongs to} */
  Sort sort();

  /** A function to call. */
  record Function(ComponentFunction function) implements Item {
    @Override
    public Sort sort() {
      return Sort.FUNCTION;
    }
  }

  /** A type of values, functions or resources. */
  record Type(DefinedType type) implements Item {
    @Override
    public Sort sort() {
      return Sort.TYPE;
    }
  }

  /** The type of a component or an instance, which nothing needs at run time. */
  record ScopeType() implements Item {
    @Override
    public Sort sort() {
      return Sort.TYPE;
    }
  }

  /** A core module that has not been instantiated yet. */
  record CoreModule(ByteRange module) implements Item {
    @Override
    public Sort sort() {
      return Sort.CORE_MODULE;
    }
  }

  /** A component that has not been instantiated yet. */
  record OfComponent(Closure component) implements Item {
    @Override
    public Sort sort() {
      return Sort.COMPONENT;
    }
  }

  /** An instance. */
  record OfInstance(Exports exports) implements Item {
    @Override
    public Sort sort() {
      return Sort.INSTANCE;
    }
  }
}
