package dev.kami.application.install;

import dev.kami.application.examination.Describing;
import dev.kami.application.port.in.InstallTool;
import dev.kami.application.port.out.Clock;
import dev.kami.application.port.out.ManifestReader;
import dev.kami.application.port.out.Telemetry;
import dev.kami.application.port.out.ToolRegistry;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.application.port.out.ToolStore;

/** Makes the use case of this package. */
public final class Installation {

  private Installation() {}

  /** {@return the use case that installs} */
  public static InstallTool of(
      ManifestReader manifests,
      ToolStore store,
      ToolRuntime runtime,
      ToolRegistry registry,
      Clock clock,
      Telemetry telemetry) {
    return new ToolInstaller(
        manifests,
        store,
        new Describing(runtime, telemetry),
        registry,
        clock,
        new StoreSweep(store, registry, telemetry));
  }
}
