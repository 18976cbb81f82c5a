package dev.kami.adapters.wasm.wasi;

import dev.kami.adapters.wasm.wasi.call.GuestProgress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Everything that a core module may import: WASI preview 1, and {@code kami:tool/host} as far as it
 * makes sense without the component model.
 *
 * <p>The latter is {@code progress: (done: f64, total: f64, message: i32, length: i32)}: a total
 * that is not above zero is not known; the message is UTF-8, of which {@value
 * GuestProgress#LONGEST} bytes are looked at.
 */
public final class CoreHost {

  /** The module name of KAMI's own functions. */
  public static final String MODULE = "kami:tool/host";

  private static final WasiFunction PROGRESS =
      WasiFunction.beside(
          MODULE,
          "progress",
          "ddii",
          (call, args) -> {
            var progress = call.context().progress();
            if (progress.isDue()) {
              var length = Math.min(args.u32(3), GuestProgress.LONGEST);
              var message = call.memory().bytes(args.u32(2), length);
              var total = args.f64(1);
              progress.tell(
                  args.f64(0),
                  total > 0 ? OptionalDouble.of(total) : OptionalDouble.empty(),
                  new String(message, StandardCharsets.UTF_8));
            }
            return Errno.SUCCESS;
          });

  private CoreHost() {}

  /** {@return the function of that module and name} */
  public static Optional<WasiFunction> find(String module, String name) {
    return switch (module) {
      case WasiPreview1.MODULE -> WasiPreview1.find(name);
      case MODULE -> name.equals(PROGRESS.name()) ? Optional.of(PROGRESS) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** {@return whether anything can be imported from that module} */
  public static boolean hasModule(String module) {
    return module.equals(WasiPreview1.MODULE) || module.equals(MODULE);
  }

  /** {@return the names that can be imported from that module} */
  public static Set<String> names(String module) {
    return module.equals(MODULE) ? Set.of(PROGRESS.name()) : WasiPreview1.names();
  }
}
