package dev.kami.adapters.wasm.component.syntax;

import dev.kami.adapters.wasm.module.ImportType;
import dev.kami.adapters.wasm.module.RecursionGroup;
import java.util.List;

/** Core types inside a component (Binary.md, {@code core:deftype}). */
public sealed interface CoreTypeExpression {

  /** Types as core modules have them; type indices in them are core type indices. */
  record Group(RecursionGroup types) implements CoreTypeExpression {}

  /** The type of a core module, with a type index space of its own. */
  record ModuleType(List<Declaration> declarations) implements CoreTypeExpression {

    /** Copies the list. */
    public ModuleType {
      declarations = List.copyOf(declarations);
    }
  }

  /** What stands in the type of a core module. */
  sealed interface Declaration {

    /** The module asks for something. */
    record Import(int offset, String module, String name, ImportType type) implements Declaration {}

    /** More types. */
    record Type(int offset, CoreTypeExpression type) implements Declaration {}

    /** A core type of an enclosing scope. */
    record OuterAlias(int offset, int count, int index) implements Declaration {}

    /** The module offers something. */
    record Export(int offset, String name, ImportType type) implements Declaration {}
  }
}
