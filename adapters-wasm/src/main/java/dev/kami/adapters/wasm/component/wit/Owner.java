package dev.kami.adapters.wasm.component.wit;

import dev.kami.adapters.wasm.component.name.InterfaceName;
import java.util.Optional;

/**
 * A scope that gives names to types.
 *
 * @param name of an interface as a world has it, or any plain name
 * @param packageName of such an interface: {@code wasi:io@0.2.8}
 * @param local its name inside the package
 */
record Owner(String name, Optional<String> packageName, String local) {

  static Owner of(String plain) {
    return new Owner(plain, Optional.empty(), plain);
  }

  static Owner of(InterfaceName name) {
    return new Owner(
        name.toString(), Optional.of(packageName(name)), Identifier.of(name.projection().text()));
  }

  static String packageName(InterfaceName name) {
    String version = name.version().map(it -> "@" + it).orElse("");
    return name.namespace() + ":" + name.packageName() + version;
  }

  /** {@return how another scope names this one: shorter inside the same package} */
  String seenFrom(Owner other) {
    return packageName.isPresent() && packageName.equals(other.packageName) ? local : name;
  }
}
