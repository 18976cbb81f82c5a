package dev.kami.adapters.wasm.component.syntax;

import dev.kami.adapters.wasm.component.type.PrimitiveType;
import java.util.List;
import java.util.Optional;

/** A value type as it is written (Binary.md, {@code defvaltype}). */
public sealed interface ValueTypeExpression extends TypeExpression {

  /** A primitive type. */
  record Primitive(PrimitiveType type) implements ValueTypeExpression {}

  /** Fields by name. */
  record Fields(List<Labelled> fields) implements ValueTypeExpression {

    /** Copies the list. */
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /** One of several cases. */
  record Variant(List<Case> cases) implements ValueTypeExpression {

    /** Copies the list. */
    public Variant {
      cases = List.copyOf(cases);
    }
  }

  /** Any number of elements. */
  record OfList(ValueTypeUse element) implements ValueTypeExpression {}

  /** So many elements; the length is unsigned. */
  record FixedList(ValueTypeUse element, int length) implements ValueTypeExpression {}

  /** Fields by position. */
  record Tuple(List<ValueTypeUse> elements) implements ValueTypeExpression {

    /** Copies the list. */
    public Tuple {
      elements = List.copyOf(elements);
    }
  }

  /** Any of several labels. */
  record Flags(List<String> labels) implements ValueTypeExpression {

    /** Copies the list. */
    public Flags {
      labels = List.copyOf(labels);
    }
  }

  /** One of several labels. */
  record Enumeration(List<String> labels) implements ValueTypeExpression {

    /** Copies the list. */
    public Enumeration {
      labels = List.copyOf(labels);
    }
  }

  /** A value or none. */
  record Option(ValueTypeUse some) implements ValueTypeExpression {}

  /** A success or an error. */
  record Result(Optional<ValueTypeUse> ok, Optional<ValueTypeUse> error)
      implements ValueTypeExpression {}

  /** A handle that owns a resource. */
  record Own(int resource) implements ValueTypeExpression {}

  /** A handle that is lent. */
  record Borrow(int resource) implements ValueTypeExpression {}

  /** Values that come later, asynchronous. */
  record OfStream(Optional<ValueTypeUse> element) implements ValueTypeExpression {}

  /** A value that comes later, asynchronous. */
  record OfFuture(Optional<ValueTypeUse> element) implements ValueTypeExpression {}

  /** Values by key, a gated feature. */
  record OfMap(ValueTypeUse key, ValueTypeUse value) implements ValueTypeExpression {}

  /** A case of a variant. */
  record Case(String label, Optional<ValueTypeUse> type) {}
}
