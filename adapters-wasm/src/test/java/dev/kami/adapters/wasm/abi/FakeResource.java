package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.ResourceType;
import java.util.ArrayList;
import java.util.List;

/** A resource type of the host that remembers what was destroyed. */
final class FakeResource extends ResourceType implements Destructor {

  private final List<Object> destroyed = new ArrayList<>();

  FakeResource() {
    super("fake");
  }

  @Override
  public void destroy(Caller caller, Object resource) {
    destroyed.add(resource);
  }

  List<Object> destroyed() {
    return destroyed;
  }
}
