package dev.kami.application.execution;

import dev.kami.application.catalog.InstalledTools;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.RunModule;

/**
 * Makes the use cases of this package, which share one scheduler and one cache of prepared modules.
 */
public final class Execution implements AutoCloseable {

  private final ExecutionPorts ports;
  private final ExecutionSettings settings;
  private final ModuleCache cache;
  private final GuestCalls calls;

  private Execution(ExecutionPorts ports, ExecutionSettings settings) {
    this.ports = ports;
    this.settings = settings;
    this.cache = new ModuleCache(settings.cacheSize());
    this.calls =
        new GuestCalls(
            new Scheduler(settings.maxConcurrent()),
            cache,
            ports.runtime(),
            new GuestAnswers(ports.json()),
            new CallLog(ports.telemetry()));
  }

  /** {@return the use cases over those ports} */
  public static Execution of(ExecutionPorts ports, ExecutionSettings settings) {
    return new Execution(ports, settings);
  }

  /** {@return the use case that executes an installed tool} */
  public ExecuteTool executeTool() {
    return new ToolExecutor(
        new InstalledTools(ports.registry()),
        ports.store(),
        new GuestInput(ports.json()),
        new Granting(ports.store(), ports.environment()),
        settings.defaults(),
        calls);
  }

  /** {@return the use case that runs a module file} */
  public RunModule runModule() {
    return new ModuleRunner(
        ports.files(), ports.runtime(), new GuestInput(ports.json()), settings.defaults(), calls);
  }

  /** Lets go of the prepared modules, of those in use when their calls have ended. */
  @Override
  public void close() {
    cache.close();
  }
}
