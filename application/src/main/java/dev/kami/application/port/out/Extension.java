package dev.kami.application.port.out;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The one service-provider interface: a jar that brings another registry or another runtime.
 *
 * <p>An extension is found by {@link java.util.ServiceLoader} and used only when the settings
 * select it by name ({@code registry.kind}, {@code runtime.engine}); a jar that merely lies there
 * changes nothing.
 */
public interface Extension {

  /** {@return the name that settings select it by, unique among the extensions} */
  String name();

  /**
   * {@return a registry, when the extension brings one}
   *
   * @param files a folder of the data directory that the extension may use
   * @param json for what it wants to keep as text
   */
  default Optional<ToolRegistry> registry(Path files, JsonCodec json) {
    return Optional.empty();
  }

  /**
   * {@return a runtime, when the extension brings one}
   *
   * @param telemetry where it reports to
   * @param json prints results that have types
   */
  default Optional<ToolRuntime> runtime(Telemetry telemetry, JsonCodec json) {
    return Optional.empty();
  }
}
