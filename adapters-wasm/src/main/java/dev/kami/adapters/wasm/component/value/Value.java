package dev.kami.adapters.wasm.component.value;

import dev.kami.adapters.wasm.component.type.ResourceType;
import java.util.List;
import java.util.Optional;

/** A value of the component model. */
public sealed interface Value
    permits Value.Bool,
        Value.Int,
        Value.Float32,
        Value.Float64,
        Value.Char,
        Value.Text,
        Value.Sequence,
        Value.Case,
        Value.Flags,
        Value.Handle,
        Bytes {

  /** {@code bool}. */
  record Bool(boolean value) implements Value {}

  /** Integers of all sizes; of {@code u64} the bits, all others by their value. */
  record Int(long value) implements Value {}

  /** {@code f32}. */
  record Float32(float value) implements Value {}

  /** {@code f64}. */
  record Float64(double value) implements Value {}

  /** {@code char}: a Unicode scalar value. */
  record Char(int codePoint) implements Value {}

  /** {@code string}: no unpaired surrogates. */
  record Text(String value) implements Value {}

  /**
   * Lists of anything but bytes, and records and tuples as their fields in order; a map is a list
   * of pairs.
   */
  record Sequence(List<Value> elements) implements Value {

    /** Copies the list. */
    public Sequence {
      elements = List.copyOf(elements);
    }
  }

  /**
   * A case of a variant, an enum, an option (0 none, 1 some) or a result (0 ok, 1 error).
   *
   * @param number of the case, from 0
   * @param value that it has, if its type says so
   */
  record Case(int number, Optional<Value> value) implements Value {}

  /** Flags: the bit of each label that is set, the first label lowest. */
  record Flags(int bits) implements Value {}

  /**
   * A handle to a resource, owning or lent as its type says.
   *
   * @param type of the resource, in fact
   * @param resource what it stands for: an {@code Integer} for resources that a component
   *     implements, an object of the host's for its own
   */
  record Handle(ResourceType type, Object resource) implements Value {}
}
