package dev.kami.adapters.wasm.component.binary;

import dev.kami.adapters.wasm.component.syntax.CoreInstanceExpression;
import dev.kami.adapters.wasm.component.syntax.InstanceExpression;

/** Reads how instances come to be (Binary.md, instance definitions). */
final class InstanceReader {
  private final Cursor at;
  private final SortReader sorts;
  private final ExternReader externs;

  InstanceReader(Cursor at) {
    this.at = at;
    this.sorts = new SortReader(at);
    this.externs = new ExternReader(at);
  }

  CoreInstanceExpression coreInstance() {
    int start = at.position();
    int form = at.in().u8();
    return switch (form) {
      case 0x00 ->
          new CoreInstanceExpression.Instantiate(
              at.index(),
              at.vector(ComponentLimits.ARGUMENTS, "core arguments", this::coreArgument));
      case 0x01 ->
          new CoreInstanceExpression.FromExports(
              at.vector(
                  ComponentLimits.ARGUMENTS,
                  "core exports",
                  () -> new CoreInstanceExpression.InlineExport(at.name(), sorts.coreSortIndex())));
      default -> throw Cursor.unknown(start, form, "form of a core instance");
    };
  }

  private CoreInstanceExpression.Argument coreArgument() {
    String name = at.name();
    at.require(SortReader.CORE_INSTANCE, "sort of a core argument, which is an instance");
    return new CoreInstanceExpression.Argument(name, at.index());
  }

  InstanceExpression instance() {
    int start = at.position();
    int form = at.in().u8();
    return switch (form) {
      case 0x00 ->
          new InstanceExpression.Instantiate(
              at.index(),
              at.vector(
                  ComponentLimits.ARGUMENTS,
                  "arguments",
                  () -> new InstanceExpression.Argument(at.name(), sorts.sortIndex())));
      case 0x01 ->
          new InstanceExpression.FromExports(
              at.vector(
                  ComponentLimits.ARGUMENTS,
                  "exports",
                  () -> new InstanceExpression.InlineExport(externs.name(), sorts.sortIndex())));
      default -> throw Cursor.unknown(start, form, "form of an instance");
    };
  }
}
