package dev.kami.application.memory;

import dev.kami.application.port.out.Clock;
import java.time.Instant;

/**
 * A clock that stands still.
 *
 * @param now the time that it shows
 */
public record FixedClock(Instant now) implements Clock {}
