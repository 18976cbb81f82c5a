package dev.kami.adapters.wasm.wasi.p2;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.cli.Environment;
import dev.kami.adapters.wasm.wasi.p2.cli.Exit;
import dev.kami.adapters.wasm.wasi.p2.cli.StandardStreams;
import dev.kami.adapters.wasm.wasi.p2.cli.Terminals;
import dev.kami.adapters.wasm.wasi.p2.clocks.MonotonicClock;
import dev.kami.adapters.wasm.wasi.p2.clocks.WallClock;
import dev.kami.adapters.wasm.wasi.p2.config.ConfigStore;
import dev.kami.adapters.wasm.wasi.p2.io.Errors;
import dev.kami.adapters.wasm.wasi.p2.io.Poll;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.adapters.wasm.wasi.p2.random.RandomInterfaces;
import dev.kami.adapters.wasm.wasi.p2.sockets.NameLookup;
import dev.kami.adapters.wasm.wasi.p2.sockets.Network;
import dev.kami.adapters.wasm.wasi.p2.sockets.Tcp;
import dev.kami.adapters.wasm.wasi.p2.sockets.Udp;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * All interfaces of WASI 0.2 that components may import, by name without version. One is made when
 * somebody asks for it; those made twice have the same types.
 */
public final class WasiPreview2 {

  private static final Map<String, Supplier<HostInterface<WasiContext>>> CATALOGUE =
      Map.ofEntries(
          Map.entry("wasi:io/error", Errors::declaration),
          Map.entry("wasi:io/poll", Poll::declaration),
          Map.entry("wasi:io/streams", Streams::declaration),
          Map.entry("wasi:cli/environment", Environment::declaration),
          Map.entry("wasi:cli/exit", Exit::declaration),
          Map.entry("wasi:cli/stdin", StandardStreams::stdin),
          Map.entry("wasi:cli/stdout", StandardStreams::stdout),
          Map.entry("wasi:cli/stderr", StandardStreams::stderr),
          Map.entry("wasi:cli/terminal-input", Terminals::input),
          Map.entry("wasi:cli/terminal-output", Terminals::output),
          Map.entry("wasi:cli/terminal-stdin", Terminals::stdin),
          Map.entry("wasi:cli/terminal-stdout", Terminals::stdout),
          Map.entry("wasi:cli/terminal-stderr", Terminals::stderr),
          Map.entry("wasi:clocks/monotonic-clock", MonotonicClock::declaration),
          Map.entry("wasi:clocks/wall-clock", WallClock::declaration),
          Map.entry("wasi:random/random", RandomInterfaces::random),
          Map.entry("wasi:random/insecure", RandomInterfaces::insecure),
          Map.entry("wasi:random/insecure-seed", RandomInterfaces::insecureSeed),
          Map.entry("wasi:sockets/network", Network::declaration),
          Map.entry("wasi:sockets/instance-network", Network::instance),
          Map.entry("wasi:sockets/ip-name-lookup", NameLookup::declaration),
          Map.entry("wasi:sockets/tcp", Tcp::declaration),
          Map.entry("wasi:sockets/tcp-create-socket", Tcp::create),
          Map.entry("wasi:sockets/udp", Udp::declaration),
          Map.entry("wasi:sockets/udp-create-socket", Udp::create),
          Map.entry("wasi:config/store", ConfigStore::declaration));

  private WasiPreview2() {}

  /** {@return the interface of that name} */
  public static Optional<HostInterface<WasiContext>> find(String name) {
    return Optional.ofNullable(CATALOGUE.get(name)).map(Supplier::get);
  }

  /** {@return all names} */
  public static Set<String> names() {
    return CATALOGUE.keySet();
  }
}
