package dev.kami.adapters.wasm.component.validation;

import dev.kami.adapters.wasm.component.type.ResourceType;
import java.util.Optional;

/** A resource type of which validation knows only what it is called and which one it is. */
final class DeclaredResource extends ResourceType {

  private final Optional<ResourceType> origin;

  private DeclaredResource(String name, Optional<ResourceType> origin) {
    super(name);
    this.origin = origin;
  }

  /** A type unlike all before. */
  static DeclaredResource fresh(String name) {
    return new DeclaredResource(name, Optional.empty());
  }

  /** Another name of a type. */
  static DeclaredResource alias(String name, ResourceType of) {
    return new DeclaredResource(name, Optional.of(of.origin()));
  }

  @Override
  public ResourceType origin() {
    return origin.orElse(this);
  }
}
