package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.matching.TooComplexException;
import dev.kami.adapters.wasm.component.syntax.Component;

/**
 * Checks that a component keeps the rules of the component model (Explainer.md, Binary.md and
 * CanonicalABI.md, wherever they say "validation").
 *
 * <p>Work and memory are bounded: a component whose types are too deep or too complex is refused.
 * Several threads may use one validator, if its validator of core modules allows.
 */
public final class Validator {

  private final CoreModuleValidator modules;

  /** Leaves core modules to somebody who knows them. */
  public Validator(CoreModuleValidator modules) {
    this.modules = modules;
  }

  /**
   * Checks a component, everything in it included.
   *
   * @throws InvalidComponentException the only exception, whatever the component is
   */
  public ValidComponent validate(Component component) {
    Run run = new Run(modules);
    try {
      return new ValidComponent(component, ComponentCheck.check(component, Scope.outermost(run)));
    } catch (TooComplexException e) {
      throw run.invalid("the component's types are too complex: " + e.getMessage());
    }
  }
}
