package dev.kami.application.port.out;

import dev.kami.domain.policy.ResourceLimits;

/**
 * One call of a prepared module.
 *
 * @param entry what is called, and with what
 * @param limits what it may spend, each enforced
 * @param grants what it may reach; nothing else is there
 * @param cancellation asked often while the guest runs
 * @param progress told what the guest says of its progress
 */
public record ExecutionRequest(
    Entry entry,
    ResourceLimits limits,
    Grants grants,
    Cancellation cancellation,
    ProgressListener progress) {

  /** A call of whose progress nobody wants to hear. */
  public ExecutionRequest(
      Entry entry, ResourceLimits limits, Grants grants, Cancellation cancellation) {
    this(entry, limits, grants, cancellation, ProgressListener.NONE);
  }
}
