package dev.kami.adapters.wasm.component.wit;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.DefinedType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.FutureType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.MapType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.VariantType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What types are called in one scope, and in all scopes before it. A name belongs to one object,
 * not to all equal types. A type that is exported under another name is another object with the
 * same things in it: it is found by these, and a resource type by its origin.
 */
final class Names {
  private final Owner owner;
  private final IdentityHashMap<Object, String> own = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Home> all;

  private Names(Owner owner, IdentityHashMap<Object, Home> all) {
    this.owner = owner;
    this.all = all;
  }

  /**
   * Where a type got its name.
   *
   * @param owner the interface
   * @param name in it
   */
  record Home(Owner owner, String name) {}

  /** The names of a first scope. */
  static Names of(Owner owner) {
    return new Names(owner, new IdentityHashMap<>());
  }

  /** {@return the names of another scope, which knows where the types of this one are at home} */
  Names scope(Owner of) {
    return new Names(of, all);
  }

  /** Remembers a name in this scope; the first scope that has one for a type is its home. */
  void add(DefinedType type, String name) {
    for (Object key : keys(type)) {
      own.putIfAbsent(key, name);
      all.putIfAbsent(key, new Home(owner, name));
    }
  }

  /** {@return what a type is called in this scope} */
  Optional<String> here(DefinedType type) {
    return first(own, type);
  }

  /** {@return how this scope names another} */
  String path(Owner other) {
    return other.seenFrom(owner);
  }

  /** {@return where a type that has no name here has one} */
  Optional<Home> elsewhere(DefinedType type) {
    return first(all, type).filter(it -> !it.owner().equals(owner));
  }

  private static <T> Optional<T> first(IdentityHashMap<Object, T> map, DefinedType type) {
    return keys(type).stream()
        .flatMap(key -> Optional.ofNullable(map.get(key)).stream())
        .findFirst();
  }

  /** The objects that a type is known by: itself, then what is in it. */
  private static List<Object> keys(DefinedType type) {
    return switch (type) {
      case ResourceType resource -> List.of(resource.origin());
      case RecordType record -> List.of(record, record.fields());
      case VariantType variant -> List.of(variant, variant.cases());
      case EnumType labels -> List.of(labels, labels.labels());
      case FlagsType labels -> List.of(labels, labels.labels());
      case PrimitiveType _ -> List.of();
      case FunctionType _,
          InstanceType _,
          ComponentType _,
          ListType _,
          FixedListType _,
          TupleType _,
          OptionType _,
          ResultType _,
          OwnType _,
          BorrowType _,
          StreamType _,
          FutureType _,
          MapType _ ->
          List.of(type);
    };
  }
}
