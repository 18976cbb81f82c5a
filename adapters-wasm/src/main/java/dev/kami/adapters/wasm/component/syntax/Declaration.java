package dev.kami.adapters.wasm.component.syntax;

/** What stands in the type of a component or an instance (Binary.md, {@code componentdecl}). */
public sealed interface Declaration {

  /** {@return where it starts in the file} */
  int offset();

  /** Core types. */
  record OfCoreType(int offset, CoreTypeExpression type) implements Declaration {}

  /** A type. */
  record OfType(int offset, TypeExpression type) implements Declaration {}

  /** Another index for something that exists. */
  record OfAlias(int offset, Alias alias) implements Declaration {}

  /** Something asked for, in the type of a component only. */
  record OfImport(int offset, ExternName name, ExternDescriptor type) implements Declaration {}

  /** Something offered. */
  record OfExport(int offset, ExternName name, ExternDescriptor type) implements Declaration {}
}
