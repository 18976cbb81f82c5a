package dev.kami.adapters.wasm.component.syntax;

/** What an import or an export is (Binary.md, {@code externtype}). */
public sealed interface ExternDescriptor {

  /** A core module of a core type. */
  record CoreModule(int type) implements ExternDescriptor {}

  /** A function of a type. */
  record Function(int type) implements ExternDescriptor {}

  /** A type equal to another. */
  record TypeEqual(int type) implements ExternDescriptor {}

  /** Some resource type. */
  record TypeResource() implements ExternDescriptor {}

  /** A component of a type. */
  record OfComponent(int type) implements ExternDescriptor {}

  /** An instance of a type. */
  record OfInstance(int type) implements ExternDescriptor {}
}
