package dev.kami.adapters.wasm.component.syntax;

import dev.kami.adapters.wasm.module.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A type as it is written (Binary.md, {@code deftype}). */
public sealed interface TypeExpression
    permits TypeExpression.Function,
        TypeExpression.Scope,
        TypeExpression.Resource,
        ValueTypeExpression {

  /** The type of a function. */
  record Function(boolean async, List<Labelled> parameters, Optional<ValueTypeUse> result)
      implements TypeExpression {

    /** Copies the list. */
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /** A type with index spaces of its own. */
  sealed interface Scope extends TypeExpression {

    /** {@return what stands in it} */
    List<Declaration> declarations();
  }

  /** The type of a component. */
  record OfComponent(List<Declaration> declarations) implements Scope {

    /** Copies the list. */
    public OfComponent {
      declarations = List.copyOf(declarations);
    }
  }

  /** The type of an instance: no imports among its declarations. */
  record OfInstance(List<Declaration> declarations) implements Scope {

    /** Copies the list. */
    public OfInstance {
      declarations = List.copyOf(declarations);
    }
  }

  /**
   * A new resource type.
   *
   * @param representation the core type that stands for a resource
   * @param destructor a core function
   */
  record Resource(ValueType representation, OptionalInt destructor) implements TypeExpression {}
}
