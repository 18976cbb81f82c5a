package dev.kami.adapters.wasm.wasi.p2.cli;

import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.option;
import static dev.kami.adapters.wasm.wasi.p2.wit.Wit.own;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.component.host.HostResource;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.Resources;
import dev.kami.adapters.wasm.wasi.p2.wit.Values;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;

/** {@code wasi:cli/terminal-*}: no stream of a guest is a terminal. */
public final class Terminals {

  /** A terminal, of which there is none. */
  private enum Terminal {}

  private static final HostResource<WasiContext, Terminal> INPUT =
      Resources.type("terminal-input", Terminal.class);
  private static final HostResource<WasiContext, Terminal> OUTPUT =
      Resources.type("terminal-output", Terminal.class);

  private Terminals() {}

  /** {@return {@code wasi:cli/terminal-input}} */
  public static HostInterface<WasiContext> input() {
    return new WitInterface("wasi:cli/terminal-input", "0.2.12").resources(INPUT).build();
  }

  /** {@return {@code wasi:cli/terminal-output}} */
  public static HostInterface<WasiContext> output() {
    return new WitInterface("wasi:cli/terminal-output", "0.2.12").resources(OUTPUT).build();
  }

  /** {@return {@code wasi:cli/terminal-stdin}} */
  public static HostInterface<WasiContext> stdin() {
    return none("terminal-stdin", INPUT);
  }

  /** {@return {@code wasi:cli/terminal-stdout}} */
  public static HostInterface<WasiContext> stdout() {
    return none("terminal-stdout", OUTPUT);
  }

  /** {@return {@code wasi:cli/terminal-stderr}} */
  public static HostInterface<WasiContext> stderr() {
    return none("terminal-stderr", OUTPUT);
  }

  private static HostInterface<WasiContext> none(
      String name, HostResource<WasiContext, Terminal> terminal) {
    return new WitInterface("wasi:cli/" + name, "0.2.12")
        .resources(terminal)
        .func("get-" + name)
        .result(option(own(terminal)))
        .body((_, _) -> Values.none())
        .build();
  }
}
