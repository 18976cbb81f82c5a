package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.Effort;
import dev.kami.adapters.wasm.component.type.FunctionType;

/** What belongs to one validation: where it is, how much it may still do, what it measured. */
final class Run {

  private final Effort effort = new Effort(Effort.ENOUGH);
  private final Measures measures = new Measures(effort);
  private final Flattening flattening = new Flattening(effort);
  private final CoreModuleValidator modules;
  private int offset;

  Run(CoreModuleValidator modules) {
    this.modules = modules;
  }

  /** The definition that is looked at from now on. */
  void at(int offset) {
    this.offset = offset;
  }

  int offset() {
    return offset;
  }

  Effort effort() {
    return effort;
  }

  Measures measures() {
    return measures;
  }

  Flattening flattening() {
    return flattening;
  }

  /** Pays for the types of a function as they are when written out. */
  void spendParts(FunctionType function) {
    TypeParts.of(function).forEach(type -> effort.spend(measures.of(type).parts()));
  }

  CoreModuleValidator modules() {
    return modules;
  }

  /** {@return the error, at the current definition} */
  InvalidComponentException invalid(String reason) {
    return new InvalidComponentException(offset, reason);
  }
}
