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
import dev.kami.adapters.wasm.wasi.p2.filesystem.Filesystem;
import dev.kami.adapters.wasm.wasi.p2.http.Http;
import dev.kami.adapters.wasm.wasi.p2.io.Errors;
import dev.kami.adapters.wasm.wasi.p2.io.Poll;
import dev.kami.adapters.wasm.wasi.p2.io.Streams;
import dev.kami.adapters.wasm.wasi.p2.random.RandomInterfaces;
import dev.kami.adapters.wasm.wasi.p2.sockets.NameLookup;
import dev.kami.adapters.wasm.wasi.p2.sockets.Network;
import dev.kami.adapters.wasm.wasi.p2.sockets.Tcp;
import dev.kami.adapters.wasm.wasi.p2.sockets.Udp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All interfaces of WASI 0.2 that components may import, by name without version. One is made when
 * somebody asks for it, as a program that starts should not pay for those that nobody imports; made
 * twice, it has the same types.
 */
public final class WasiPreview2 {

  /** The names of all, in the order of the specification. */
  public static final List<String> NAMES =
      List.of(
          "wasi:io/error",
          "wasi:io/poll",
          "wasi:io/streams",
          "wasi:cli/environment",
          "wasi:cli/exit",
          "wasi:cli/stdin",
          "wasi:cli/stdout",
          "wasi:cli/stderr",
          "wasi:cli/terminal-input",
          "wasi:cli/terminal-output",
          "wasi:cli/terminal-stdin",
          "wasi:cli/terminal-stdout",
          "wasi:cli/terminal-stderr",
          "wasi:clocks/monotonic-clock",
          "wasi:clocks/wall-clock",
          "wasi:filesystem/types",
          "wasi:filesystem/preopens",
          "wasi:random/random",
          "wasi:random/insecure",
          "wasi:random/insecure-seed",
          "wasi:sockets/network",
          "wasi:sockets/instance-network",
          "wasi:sockets/ip-name-lookup",
          "wasi:sockets/tcp",
          "wasi:sockets/tcp-create-socket",
          "wasi:sockets/udp",
          "wasi:sockets/udp-create-socket",
          "wasi:http/types",
          "wasi:http/outgoing-handler",
          "wasi:config/store");

  private WasiPreview2() {}

  /** {@return the interface of that name without version} */
  public static Optional<HostInterface<WasiContext>> find(String name) {
    return Optional.ofNullable(declaration(name));
  }

  private static @Nullable HostInterface<WasiContext> declaration(String name) {
    return switch (name) {
      case "wasi:io/error" -> Errors.declaration();
      case "wasi:io/poll" -> Poll.declaration();
      case "wasi:io/streams" -> Streams.declaration();
      case "wasi:cli/environment" -> Environment.declaration();
      case "wasi:cli/exit" -> Exit.declaration();
      case "wasi:cli/stdin" -> StandardStreams.stdin();
      case "wasi:cli/stdout" -> StandardStreams.stdout();
      case "wasi:cli/stderr" -> StandardStreams.stderr();
      case "wasi:cli/terminal-input" -> Terminals.input();
      case "wasi:cli/terminal-output" -> Terminals.output();
      case "wasi:cli/terminal-stdin" -> Terminals.stdin();
      case "wasi:cli/terminal-stdout" -> Terminals.stdout();
      case "wasi:cli/terminal-stderr" -> Terminals.stderr();
      case "wasi:clocks/monotonic-clock" -> MonotonicClock.declaration();
      case "wasi:clocks/wall-clock" -> WallClock.declaration();
      case "wasi:filesystem/types" -> Filesystem.types();
      case "wasi:filesystem/preopens" -> Filesystem.preopens();
      case "wasi:random/random" -> RandomInterfaces.random();
      case "wasi:random/insecure" -> RandomInterfaces.insecure();
      case "wasi:random/insecure-seed" -> RandomInterfaces.insecureSeed();
      case "wasi:sockets/network" -> Network.declaration();
      case "wasi:sockets/instance-network" -> Network.instance();
      case "wasi:sockets/ip-name-lookup" -> NameLookup.declaration();
      case "wasi:sockets/tcp" -> Tcp.declaration();
      case "wasi:sockets/tcp-create-socket" -> Tcp.create();
      case "wasi:sockets/udp" -> Udp.declaration();
      case "wasi:sockets/udp-create-socket" -> Udp.create();
      case "wasi:http/types" -> Http.types();
      case "wasi:http/outgoing-handler" -> Http.outgoingHandler();
      case "wasi:config/store" -> ConfigStore.declaration();
      default -> null;
    };
  }
}
