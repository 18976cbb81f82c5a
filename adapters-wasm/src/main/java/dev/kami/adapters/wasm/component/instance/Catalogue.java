package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.host.HostInterface;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All interfaces of a host, found by name and compatible version (Explainer.md, canonical interface
 * name): {@code wasi:io/streams@0.2.3} is any {@code 0.2} of it, an unstable version only itself.
 *
 * @param <C> what belongs to one call of a guest
 */
final class Catalogue<C> {
  private final Map<String, Offer<C>> exact = new LinkedHashMap<>();
  private final Map<String, Offer<C>> compatible = new LinkedHashMap<>();

  /** Of two that are compatible with each other, the first is taken. */
  Catalogue(Collection<HostInterface<C>> offered) {
    for (HostInterface<C> each : offered) {
      Offer<C> offer = Offer.of(each);
      exact.put(offer.name(), offer);
      compatible.putIfAbsent(InterfaceTrack.of(offer.name()), offer);
    }
  }

  /** {@return the interface to give for an import of this name} */
  Optional<Offer<C>> find(String asked) {
    return Optional.ofNullable(exact.get(asked))
        .or(() -> Optional.ofNullable(compatible.get(InterfaceTrack.of(asked))));
  }

  /** {@return the names of all interfaces of the package that a name belongs to} */
  List<String> ofPackage(String asked) {
    String prefix = packageOf(asked);
    return exact.keySet().stream().filter(it -> packageOf(it).equals(prefix)).toList();
  }

  private static String packageOf(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }
}
