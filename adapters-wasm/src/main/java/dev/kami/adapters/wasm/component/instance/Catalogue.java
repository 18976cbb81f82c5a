package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.name.InterfaceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All interfaces of a host, found by name and version (Explainer.md, canonical interface name).
 *
 * @param <C> what belongs to one call of a guest
 */
final class Catalogue<C> {
  private final List<Offer<C>> offers = new ArrayList<>();

  /** Of two that go together with what is asked, the first is taken. */
  Catalogue(List<HostInterface<C>> offered) {
    offered.forEach(it -> offers.add(Offer.of(it)));
  }

  /** {@return the interface of this very version, or one that is accepted instead} */
  Optional<Offer<C>> find(InterfaceName asked) {
    return offers.stream()
        .filter(it -> it.name().equals(asked))
        .findFirst()
        .or(() -> offers.stream().filter(it -> asked.accepts(it.name())).findFirst());
  }

  /** {@return the names of all interfaces of the package that a name belongs to} */
  List<String> ofPackage(InterfaceName asked) {
    return offers.stream()
        .map(Offer::name)
        .filter(it -> it.namespace().equals(asked.namespace()))
        .filter(it -> it.packageName().equals(asked.packageName()))
        .map(InterfaceName::toString)
        .toList();
  }
}
