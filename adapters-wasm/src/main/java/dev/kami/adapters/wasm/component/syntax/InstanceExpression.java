package dev.kami.adapters.wasm.component.syntax;

import java.util.List;

/** How an instance comes to be (Binary.md, {@code instanceexpr}). */
public sealed interface InstanceExpression {

  /** By instantiating a component. */
  record Instantiate(int component, List<Argument> arguments) implements InstanceExpression {

    /** Copies the list. */
    public Instantiate {
      arguments = List.copyOf(arguments);
    }
  }

  /** From single items. */
  record FromExports(List<InlineExport> exports) implements InstanceExpression {

    /** Copies the list. */
    public FromExports {
      exports = List.copyOf(exports);
    }
  }

  /** An item for the import of this name. */
  record Argument(String name, SortIndex item) {}

  /** An item under a name. */
  record InlineExport(ExternName name, SortIndex item) {}
}
