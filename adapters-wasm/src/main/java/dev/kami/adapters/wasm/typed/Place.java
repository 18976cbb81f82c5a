package dev.kami.adapters.wasm.typed;

import dev.kami.domain.problem.Printable;
import org.jspecify.annotations.Nullable;

/** A place in an input, which is written only when there is something to say about it. */
final class Place {

  /** The input itself. */
  static final Place ROOT = new Place(null, "$");

  private final @Nullable Place parent;
  private final Object step;

  private Place(@Nullable Place parent, Object step) {
    this.parent = parent;
    this.step = step;
  }

  /** {@return the place of a member} */
  Place member(String name) {
    return new Place(this, name);
  }

  /** {@return the place of an item} */
  Place item(int index) {
    return new Place(this, index);
  }

  /** {@return whether this is the input itself} */
  boolean isRoot() {
    return parent == null;
  }

  /** {@return the path, such as {@code $.points[3].x}} */
  @Override
  public String toString() {
    if (parent == null) {
      return step.toString();
    }
    return step instanceof Integer
        ? parent + "[" + step + "]"
        : parent + "." + Printable.clip(step.toString());
  }
}
