package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.adapters.wasm.core.GuestTrap;
import java.util.ArrayList;
import java.util.List;

/**
 * The handles of an instance by index, from 1 (CanonicalABI.md, table state). The index that was
 * freed last is given out first, as the specification wants it.
 */
final class HandleTable {

  /** What an index stands for. */
  sealed interface Slot permits Handle, Free {}

  /** An index to give out; 0 ends the chain. */
  private record Free(int next) implements Slot {}

  private static final int MAX_LENGTH = (1 << 28) - 1;

  /** What a handle takes of the host. */
  private static final long HANDLE_BYTES = 96;

  private final Store store;
  private final List<Slot> slots = new ArrayList<>();
  private int free;

  HandleTable(Store store) {
    this.store = store;
    slots.add(new Free(0));
  }

  /** {@return the index of a new handle} */
  int add(Handle handle) {
    if (free != 0) {
      var index = free;
      free = ((Free) slots.set(index, handle)).next();
      return index;
    }
    if (slots.size() > MAX_LENGTH) {
      throw new GuestTrap("handle table is full: " + MAX_LENGTH + " handles");
    }
    store.keep(HANDLE_BYTES);
    slots.add(handle);
    return slots.size() - 1;
  }

  /** {@return the handle of this index, which must be there and of this type} */
  Handle get(int index, ResourceType type) {
    if (Integer.compareUnsigned(index, slots.size()) >= 0
        || !(slots.get(index) instanceof Handle handle)) {
      throw new GuestTrap("unknown handle index " + Integer.toUnsignedString(index));
    }
    if (!handle.type().equals(type)) {
      throw new GuestTrap(
          "handle index %d used with the wrong type, expected %s but found %s%s"
              .formatted(
                  index,
                  kind(type),
                  kind(type).equals(kind(handle.type())) ? "a different " : "",
                  kind(handle.type())));
    }
    return handle;
  }

  /** Takes a handle out, which must be there, of this type and not lent. */
  Handle remove(int index, ResourceType type) {
    var handle = get(index, type);
    if (handle.lent()) {
      throw new GuestTrap("cannot remove owned resource while borrowed");
    }
    slots.set(index, new Free(free));
    free = index;
    return handle;
  }

  /** {@return what the handles own, the latest first}, and forgets all of them. */
  List<Value.Handle> clear() {
    List<Value.Handle> owned = new ArrayList<>();
    for (var slot : slots.reversed()) {
      if (slot instanceof Handle.Own own) {
        owned.add(new Value.Handle(own.type(), own.resource()));
      }
    }
    slots.clear();
    slots.add(new Free(0));
    free = 0;
    return owned;
  }

  private static String kind(ResourceType type) {
    return type instanceof GuestResource ? "guest-defined resource" : "host-defined resource";
  }
}
