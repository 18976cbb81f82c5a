package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.CoreMemory;
import dev.kami.adapters.wasm.core.GuestTrap;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes values out of an instance: its memory, how it encodes strings, its handles. Made for one
 * crossing (CanonicalABI.md, lifting and lowering context).
 */
final class Lifting {

  private final InstanceState instance;
  private final CoreMemory memory;
  private final StringEncoding encoding;
  private final List<Handle> lent = new ArrayList<>(0);

  Lifting(InstanceState instance, CanonicalOptions options) {
    this.instance = instance;
    this.memory = options.memory().orElse(MissingMemory.INSTANCE);
    this.encoding = options.encoding();
  }

  CoreMemory memory() {
    return memory;
  }

  StringEncoding encoding() {
    return encoding;
  }

  /** Counts host memory for a value, before it is made. */
  void charge(long bytes) {
    instance.store().take(bytes);
  }

  void checkpoint() {
    instance.store().checkpoint();
  }

  /** {@return the resource of an owning handle, which is gone} */
  Value own(int index, ResourceType type) {
    return switch (instance.handles().remove(index, type)) {
      case Handle.Own own -> new Value.Handle(type, own.resource());
      case Handle.Borrow _ -> throw new GuestTrap("cannot lift own resource from a borrow");
    };
  }

  /** {@return the resource of a handle, which is lent until {@link #endLoans}} */
  Value borrow(int index, ResourceType type) {
    var handle = instance.handles().get(index, type);
    handle.lend();
    lent.add(handle);
    return new Value.Handle(type, handle.resource());
  }

  /** The call is over to which handles were lent. */
  void endLoans() {
    for (var handle : lent) {
      handle.unlend();
    }
  }
}
