package dev.kami.application.examination;

import dev.kami.application.port.in.InspectModule;
import dev.kami.application.port.out.ModuleFiles;
import dev.kami.application.port.out.Telemetry;
import dev.kami.application.port.out.ToolRuntime;

/** Makes the use case of this package. */
public final class Examination {

  private Examination() {}

  /** {@return the use case that inspects module files} */
  public static InspectModule inspectModule(
      ModuleFiles files, ToolRuntime runtime, Telemetry telemetry) {
    return new ModuleInspector(files, new Describing(runtime, telemetry));
  }
}
