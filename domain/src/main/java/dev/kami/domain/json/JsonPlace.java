package dev.kami.domain.json;

import dev.kami.domain.problem.Printable;
import org.jspecify.annotations.Nullable;

/** A place in a value, which is written only when there is something to say about it. */
public final class JsonPlace {

  /** The value itself. */
  public static final JsonPlace ROOT = new JsonPlace(null, "$");

  private final @Nullable JsonPlace parent;
  private final Object step;

  private JsonPlace(@Nullable JsonPlace parent, Object step) {
    this.parent = parent;
    this.step = step;
  }

  /** {@return the place of a member} */
  public JsonPlace member(String name) {
    return new JsonPlace(this, name);
  }

  /** {@return the place of an item, counted from zero} */
  public JsonPlace item(int index) {
    return new JsonPlace(this, index);
  }

  /** {@return whether this is the value itself} */
  public boolean isRoot() {
    return parent == null;
  }

  /** {@return how the last step is called in a sentence: {@code x}, {@code item 3}} */
  public String shortName() {
    return step instanceof Integer index ? "item " + index : Printable.clip(step.toString());
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
