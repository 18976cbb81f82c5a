package dev.kami.adapters.wasm.component.type;

/** A type that is imported or exported (Explainer.md, {@code typebound}). */
public sealed interface TypeBound extends ExternType {

  /** {@return the type that the name stands for} */
  DefinedType type();

  /** The very type given here. */
  record Equal(DefinedType type) implements TypeBound {}

  /**
   * Any resource type.
   *
   * @param type stands for it in everything that follows
   */
  record SubResource(ResourceType type) implements TypeBound {}
}
