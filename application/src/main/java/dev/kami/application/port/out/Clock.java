package dev.kami.application.port.out;

import java.time.Instant;

/** Tells the time. */
@FunctionalInterface
public interface Clock {

  /** {@return the current time} */
  Instant now();
}
