package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.syntax.Component;
import dev.kami.adapters.wasm.component.type.ComponentType;

/**
 * A component that keeps all rules. Only {@link Validator} makes them.
 *
 * <p>In its type, named types (resources, records, variants, enums and flags) of functions are the
 * very objects that an import or export gives a name to; two equal records can have two names. A
 * resource type can be another name of one: see {@link
 * dev.kami.adapters.wasm.component.type.ResourceType#origin()}.
 */
public final class ValidComponent {

  private final Component component;
  private final ComponentType type;

  ValidComponent(Component component, ComponentType type) {
    this.component = component;
    this.type = type;
  }

  /** {@return its definitions} */
  public Component component() {
    return component;
  }

  /** {@return what it imports and exports} */
  public ComponentType type() {
    return type;
  }
}
