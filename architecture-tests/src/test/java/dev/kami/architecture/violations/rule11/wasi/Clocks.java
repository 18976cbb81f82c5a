package dev.kami.architecture.violations.rule11.wasi;

import java.time.Instant;
import java.util.ServiceLoader;

/** Owns the clock, which is right, and the environment, which breaks the rule. */
public final class Clocks {

  /** Reads a clock, which is right. */
  public Instant time() {
    return Instant.now();
  }

  /** Looks for services. */
  public ServiceLoader<Runnable> services() {
    return ServiceLoader.load(Runnable.class);
  }
}
