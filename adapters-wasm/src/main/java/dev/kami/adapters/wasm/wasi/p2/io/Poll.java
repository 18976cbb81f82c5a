package dev.kami.adapters.wasm.wasi.p2.io;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.BOOL;
import static dev.kami.adapters.wasm.component.type.PrimitiveType.U32;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.borrow;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.list;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import dev.kami.adapters.wasm.limits.HostPrices;
import dev.kami.adapters.wasm.wasi.call.LiveResources;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import java.util.List;

/** {@code wasi:io/poll}. */
public final class Poll {

  /** The resource {@code pollable}. */
  public static final HostResource<WasiContext, Pollable> POLLABLE =
      Resources.type("pollable", Pollable.class);

  private Poll() {}

  /** {@return a handle for the guest to own} */
  public static Value pollable(WasiContext context, Pollable pollable) {
    return Resources.give(context, POLLABLE, pollable);
  }

  /** {@return the interface} */
  public static HostInterface<WasiContext> declaration() {
    return new WitInterface("wasi:io/poll", "0.2.12")
        .resources(POLLABLE)
        .method(POLLABLE, "ready")
        .result(BOOL)
        .body((_, args) -> Values.bool(args.object(0, POLLABLE).ready()))
        .method(POLLABLE, "block")
        .body((context, args) -> new Waiting(context).until(args.object(0, POLLABLE)))
        .func("poll")
        .param("in", list(borrow(POLLABLE)))
        .result(list(U32))
        .body((context, args) -> poll(context, args.elements(0)))
        .build();
  }

  /**
   * As many as a guest can hold is enough; a longer list must name some of them again and again.
   */
  private static Value poll(WasiContext context, List<Value> handles) {
    if (handles.isEmpty()) {
      throw new GuestTrap("poll of no pollables");
    }
    if (handles.size() > LiveResources.MOST) {
      throw new GuestTrap("poll of more than " + LiveResources.MOST + " pollables");
    }
    context.charge(HostPrices.POLL_ENTRY * handles.size());
    var ready = new Waiting(context).untilAny(handles.stream().map(POLLABLE::object).toList());
    return Values.list(ready.stream().map(i -> Values.integer(i)).toList());
  }
}
