package dev.kami.adapters.wasm.module;

import java.util.List;

/** The items of an element segment, in one of the two ways the binary format has for them. */
public sealed interface ElementItems {
  /**
   * References to functions.
   *
   * @param indices of the functions, in order
   */
  record Functions(List<Integer> indices) implements ElementItems {
    /** Copies the list. */
    public Functions {
      indices = List.copyOf(indices);
    }
  }

  /**
   * References of any type.
   *
   * @param type of each reference
   * @param expressions that compute them, in order
   */
  record Expressions(ReferenceType type, List<Expression> expressions) implements ElementItems {
    /** Copies the list. */
    public Expressions {
      expressions = List.copyOf(expressions);
    }
  }
}
