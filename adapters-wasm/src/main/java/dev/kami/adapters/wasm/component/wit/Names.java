package dev.kami.adapters.wasm.component.wit;

import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What types are called in one scope, and in all scopes before it. A name belongs to one object,
 * not to all equal types; a resource type has a name under whichever of its names it is asked for.
 */
final class Names {
  private final String owner;
  private final Map<DefinedType, String> own = new IdentityHashMap<>();
  private final Map<DefinedType, Home> all;

  private Names(String owner, Map<DefinedType, Home> all) {
    this.owner = owner;
    this.all = all;
  }

  /**
   * Where a type got its name.
   *
   * @param owner the interface
   * @param name in it
   */
  record Home(String owner, String name) {}

  /** The names of a first scope. */
  static Names of(String owner) {
    return new Names(owner, new IdentityHashMap<>());
  }

  /** {@return the names of another scope, which knows where the types of this one are at home} */
  Names scope(String name) {
    return new Names(name, all);
  }

  /** Remembers a name in this scope; the first scope that has one for a type is its home. */
  void add(DefinedType type, String name) {
    if (!(type instanceof PrimitiveType)) {
      own.putIfAbsent(identity(type), name);
      all.putIfAbsent(identity(type), new Home(owner, name));
    }
  }

  /** {@return what a type is called in this scope} */
  Optional<String> here(DefinedType type) {
    return Optional.ofNullable(own.get(identity(type)));
  }

  /** {@return where a type that has no name here has one} */
  Optional<Home> elsewhere(DefinedType type) {
    return Optional.ofNullable(all.get(identity(type))).filter(it -> !it.owner().equals(owner));
  }

  private static DefinedType identity(DefinedType type) {
    return type instanceof ResourceType resource ? resource.origin() : type;
  }
}
