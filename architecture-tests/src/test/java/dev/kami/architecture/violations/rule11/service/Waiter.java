package dev.kami.architecture.violations.rule11.service;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Breaks the rule in five ways. */
public final class Waiter {

  /** Sleeps. */
  public void sleep() throws InterruptedException {
    Thread.sleep(1);
  }

  /** Reads a clock. */
  public Instant time() {
    return Instant.now();
  }

  /** Makes a random value. */
  public UUID id() {
    return UUID.randomUUID();
  }

  /** Makes random numbers, through a constructor reference. */
  public Supplier<Random> random() {
    return Random::new;
  }

  /** Reads the environment. */
  public @Nullable String home() {
    return System.getenv("HOME");
  }
}
