package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.type.ResourceType;

/** What an instance's handle table has of a resource (CanonicalABI.md, resource state). */
abstract sealed class Handle implements HandleTable.Slot {

  private final ResourceType type;
  private final Object resource;
  private int lends;

  private Handle(ResourceType type, Object resource) {
    this.type = type;
    this.resource = resource;
  }

  final ResourceType type() {
    return type;
  }

  final Object resource() {
    return resource;
  }

  final boolean lent() {
    return lends > 0;
  }

  final void lend() {
    lends++;
  }

  final void unlend() {
    lends--;
  }

  /** A handle whose holder must destroy the resource or hand it on. */
  static final class Own extends Handle {
    Own(ResourceType type, Object resource) {
      super(type, resource);
    }
  }

  /** A handle that must be dropped before the call it was lent to returns. */
  static final class Borrow extends Handle {
    private final Task scope;

    Borrow(ResourceType type, Object resource, Task scope) {
      super(type, resource);
      this.scope = scope;
    }

    Task scope() {
      return scope;
    }
  }
}
