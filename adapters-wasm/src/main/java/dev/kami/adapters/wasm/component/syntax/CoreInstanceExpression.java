package dev.kami.adapters.wasm.component.syntax;

import java.util.List;

/** How a core instance comes to be (Binary.md, {@code core:instanceexpr}). */
public sealed interface CoreInstanceExpression {

  /** By instantiating a core module. */
  record Instantiate(int module, List<Argument> arguments) implements CoreInstanceExpression {

    /** Copies the list. */
    public Instantiate {
      arguments = List.copyOf(arguments);
    }
  }

  /** From single items. */
  record FromExports(List<InlineExport> exports) implements CoreInstanceExpression {

    /** Copies the list. */
    public FromExports {
      exports = List.copyOf(exports);
    }
  }

  /** A core instance for all imports whose first name is this one. */
  record Argument(String name, int instance) {}

  /** An item under a name; its sort is a core one. */
  record InlineExport(String name, SortIndex item) {}
}
