package dev.kami.adapters.wasm.component.syntax;

import dev.kami.adapters.wasm.binary.ByteRange;
import java.util.Optional;

/** What a component is made of. Each definition adds to the index spaces of its component. */
public sealed interface Definition {

  /** {@return where it starts in the file} */
  int offset();

  /** A core module, embedded as it is. */
  record OfCoreModule(int offset, ByteRange module) implements Definition {}

  /** A core instance. */
  record OfCoreInstance(int offset, CoreInstanceExpression instance) implements Definition {}

  /** Core types. */
  record OfCoreType(int offset, CoreTypeExpression type) implements Definition {}

  /** A nested component. */
  record OfComponent(int offset, Component component) implements Definition {}

  /** An instance. */
  record OfInstance(int offset, InstanceExpression instance) implements Definition {}

  /** Another index for something that exists. */
  record OfAlias(int offset, Alias alias) implements Definition {}

  /** A type. */
  record OfType(int offset, TypeExpression type) implements Definition {}

  /** A function made by the canonical ABI. */
  record OfCanon(int offset, Canon canon) implements Definition {}

  /** Something that the component asks for. */
  record OfImport(int offset, ExternName name, ExternDescriptor type) implements Definition {}

  /**
   * Something that the component offers.
   *
   * @param type a supertype to show instead of the item's own type
   */
  record OfExport(int offset, ExternName name, SortIndex item, Optional<ExternDescriptor> type)
      implements Definition {}
}
