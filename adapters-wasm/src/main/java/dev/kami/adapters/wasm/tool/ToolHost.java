package dev.kami.adapters.wasm.tool;

import static dev.kami.adapters.wasm.component.type.PrimitiveType.STRING;

import dev.kami.adapters.wasm.component.host.HostInterface;
import dev.kami.adapters.wasm.wasi.call.WasiContext;
import dev.kami.adapters.wasm.wasi.p2.wit.WitInterface;
import dev.kami.application.port.out.LogLevel;
import java.util.Locale;

/** {@code kami:tool/host}: a tool's own words in the log. */
public final class ToolHost {

  /** The interface's name without version. */
  public static final String NAME = "kami:tool/host";

  private ToolHost() {}

  /** {@return the interface in a version: it is the same in all of them} */
  public static HostInterface<WasiContext> declaration(String version) {
    return new WitInterface(NAME, version)
        .func("log")
        .param("level", STRING)
        .param("message", STRING)
        .body((context, args) -> context.log().write(level(args.text(0)), args.text(1)))
        .build();
  }

  /** Whoever writes another word there wants to be read. */
  private static LogLevel level(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "error" -> LogLevel.ERROR;
      case "warn", "warning" -> LogLevel.WARN;
      case "debug" -> LogLevel.DEBUG;
      case "trace" -> LogLevel.TRACE;
      default -> LogLevel.INFO;
    };
  }
}
