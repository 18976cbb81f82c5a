package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.abi.HostedFunction;
import dev.kami.adapters.wasm.component.host.HostFunction;
import dev.kami.adapters.wasm.component.type.DefinedType;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An interface of the host as an instance, for one instantiation.
 *
 * @param <C> what belongs to one call of a guest
 */
record HostExports<C>(ResolvedInterface<C> offered, C context) implements Exports {

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(offered.types().keySet());
    names.addAll(offered.functions().keySet());
    return names;
  }

  @Override
  public Optional<Item> find(String name) {
    Optional<DefinedType> type = Optional.ofNullable(offered.types().get(name));
    return type.isPresent()
        ? type.map(Item.Type::new)
        : Optional.ofNullable(offered.functions().get(name)).map(this::bound);
  }

  private Item bound(HostFunction<C> function) {
    return new Item.Function(
        new HostedFunction(function.type(), arguments -> function.body().call(context, arguments)));
  }
}
