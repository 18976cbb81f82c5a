package dev.kami.application.port.out;

import dev.kami.domain.execution.Progress;

/**
 * Hears from a running guest how far it has come, as often as the guest says it, within reason: a
 * runtime passes on a few dozen reports at once and then no more than some twenty a second.
 *
 * <p>Called on the guest's thread, whose time is the guest's: it must return at once, and not
 * throw.
 */
@FunctionalInterface
public interface ProgressListener {

  /** Nobody listens. */
  ProgressListener NONE = _ -> {};

  /** Takes note of a report. */
  void reached(Progress progress);
}
