package dev.kami.domain.policy;

import java.util.List;

/**
 * Everything that a tool is granted; what is not named here is denied.
 *
 * @param network which hosts it may reach
 * @param files what it sees of the file system
 * @param environment the variables that it may read, in the manifest's order
 * @param limits what it may spend
 */
public record SecurityPolicy(
    NetworkPolicy network,
    FileAccess files,
    List<EnvironmentName> environment,
    RequestedLimits limits) {

  /** No network, no files, no environment, default limits. */
  public static final SecurityPolicy DENY_ALL =
      new SecurityPolicy(
          NetworkPolicy.DENY_ALL, FileAccess.NONE, List.of(), RequestedLimits.DEFAULTS);

  /** Takes a copy. */
  public SecurityPolicy {
    environment = List.copyOf(environment);
  }
}
