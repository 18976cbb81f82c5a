package dev.kami.adapters.wasm.abi;

import dev.kami.adapters.wasm.component.syntax.StringEncoding;

/** Who calls a component function: it decides which instances are entered. */
public sealed interface Caller {

  /** The host. */
  Caller HOST = new Host();

  /** The embedder of components. */
  record Host() implements Caller {}

  /** A component. */
  final class Guest implements Caller {
    private final InstanceState instance;
    private final StringEncoding encoding;

    /**
     * A caller.
     *
     * @param instance that the call leaves
     * @param encoding of the strings in its memory, on which depends how strings are allocated
     */
    Guest(InstanceState instance, StringEncoding encoding) {
      this.instance = instance;
      this.encoding = encoding;
    }

    InstanceState instance() {
      return instance;
    }

    StringEncoding encoding() {
      return encoding;
    }
  }
}
