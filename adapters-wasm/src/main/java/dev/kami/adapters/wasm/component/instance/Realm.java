package dev.kami.adapters.wasm.component.instance;

import dev.kami.adapters.wasm.abi.Destructor;
import dev.kami.adapters.wasm.abi.GuestResource;
import dev.kami.adapters.wasm.abi.InstanceState;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.CoreEngine;
import java.util.ArrayList;
import java.util.List;

/**
 * What an instance shares with all instances nested in it.
 *
 * @param <C> what belongs to one call of a guest
 */
final class Realm<C> {
  private final CoreEngine engine;
  private final C context;
  private final InstantiationBudget budget;
  private final List<InstanceState> states = new ArrayList<>();

  Realm(CoreEngine engine, C context, InstantiationBudget budget) {
    this.engine = engine;
    this.context = context;
    this.budget = budget;
  }

  CoreEngine engine() {
    return engine;
  }

  InstantiationBudget budget() {
    return budget;
  }

  /** {@return the state, which will be closed with the others} */
  InstanceState enlist(InstanceState state) {
    states.add(state);
    return state;
  }

  /** Destroys the host's resources that instances still own, the latest instance first. */
  void close() {
    for (InstanceState state : states.reversed()) {
      for (Value.Handle owned : state.abandon()) {
        if (owned.type() instanceof HostResource<?, ?> host) {
          destroy(host, owned.resource());
        }
      }
    }
  }

  /** {@return what destroys resources of a type, which some component of this realm drops} */
  Destructor destructor(ResourceType type) {
    return switch (type) {
      case GuestResource guest -> guest;
      case HostResource<?, ?> host -> (_, resource) -> destroy(host, resource);
      default -> throw new IllegalArgumentException(type + " is a resource type of nobody here");
    };
  }

  @SuppressWarnings("unchecked") // host resources of a realm come from interfaces for its context
  private void destroy(HostResource<?, ?> type, Object resource) {
    ((HostResource<C, ?>) type).destroy(context, resource);
  }
}
