package dev.kami.adapters.wasm.component.type;

/**
 * A resource type. Each object is a type of its own, equal to no other: resource types are
 * generative. What more there is to one (who implements it, how a resource is destroyed) is known
 * to subclasses.
 */
public abstract non-sealed class ResourceType implements DefinedType {

  private final String name;

  /** A new type, with a name for messages. */
  protected ResourceType(String name) {
    this.name = name;
  }

  /** {@return the type that this one is another name for, itself when it is none} */
  public ResourceType origin() {
    return this;
  }

  /** {@return whether both name the same type} */
  public final boolean isSame(ResourceType other) {
    return origin().equals(other.origin());
  }

  /** {@return its name, for messages} */
  @Override
  public final String toString() {
    return name;
  }
}
