package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;
import dev.kami.adapters.wasm.component.type.ResourceType;
import dev.kami.adapters.wasm.core.CoreFunction;
import dev.kami.adapters.wasm.core.CoreMemory;
import dev.kami.adapters.wasm.core.GuestTrap;
import java.util.Optional;

/**
 * Puts values into an instance: its memory, the allocator in it, how it encodes strings, its
 * handles. Made for one crossing (CanonicalABI.md, lifting and lowering context).
 */
final class Lowering {

  private final InstanceState instance;
  private final CoreMemory memory;
  private final Optional<CoreFunction> realloc;
  private final StringEncoding encoding;
  private final StringEncoding source;
  private final Task task;

  /**
   * A crossing.
   *
   * @param source how the strings were encoded where they come from, on which depends how room for
   *     them is allocated
   * @param task that handles are lent to
   */
  Lowering(InstanceState instance, CanonicalOptions options, StringEncoding source, Task task) {
    this.instance = instance;
    this.memory = options.memory().orElse(MissingMemory.INSTANCE);
    this.realloc = options.realloc();
    this.encoding = options.encoding();
    this.source = source;
    this.task = task;
  }

  CoreMemory memory() {
    return memory;
  }

  StringEncoding encoding() {
    return encoding;
  }

  StringEncoding source() {
    return source;
  }

  /** Counts host memory that lowering takes for a while. */
  void charge(long bytes) {
    instance.store().take(bytes);
  }

  void checkpoint() {
    instance.store().checkpoint();
  }

  /** {@return the address of so many bytes, checked} */
  int allocate(Content content, int alignment, long bytes) {
    return reallocate(content, 0, 0, alignment, bytes);
  }

  /** {@return the new address of what has moved, checked} */
  int reallocate(Content content, int old, long oldBytes, int alignment, long bytes) {
    var pointer =
        instance.runInside(
            _ -> realloc.orElseThrow().call(old & 0xffff_ffffL, oldBytes, alignment, bytes)[0]);
    content.checkAllocated(memory, pointer.intValue(), bytes, alignment);
    return pointer.intValue();
  }

  /** {@return the index of a new owning handle} */
  int own(ResourceType type, Object resource) {
    return instance.handles().add(new Handle.Own(type, resource));
  }

  /** {@return the index of a new borrowed handle, for the implementer itself what it stands for} */
  int borrow(ResourceType type, Object resource) {
    if (type instanceof GuestResource own && own.definedBy(instance)) {
      return (Integer) resource;
    }
    task.lend();
    return instance.handles().add(new Handle.Borrow(type, resource, task));
  }

  /** {@return the trap of a value that no memory could hold} */
  static GuestTrap tooLong(Content content, long bytes) {
    return new GuestTrap("%s of %d bytes is too long".formatted(content, bytes));
  }
}
