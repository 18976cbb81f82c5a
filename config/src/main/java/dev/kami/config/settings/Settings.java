package dev.kami.config.settings;

import dev.kami.domain.policy.ResourceLimits;

/**
 * The settings in force, all of them checked.
 *
 * @param runtime how tools are executed
 * @param sandbox what a tool may spend when its manifest does not say
 * @param registry where installed tools are kept
 * @param serve what agents get
 * @param logging what is logged, and how
 */
public record Settings(
    RuntimeSettings runtime,
    SandboxSettings sandbox,
    RegistrySettings registry,
    ServeSettings serve,
    LoggingSettings logging) {

  /** {@return the limits of a tool whose manifest sets none} */
  public ResourceLimits defaultLimits() {
    return new ResourceLimits(
        sandbox.defaultMaxMemoryMb() * ResourceLimits.MEGABYTE,
        runtime.defaultTimeout(),
        sandbox.defaultMaxFuel(),
        sandbox.maxOutputMb() * ResourceLimits.MEGABYTE);
  }
}
