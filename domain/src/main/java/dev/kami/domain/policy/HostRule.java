package dev.kami.domain.policy;

import java.util.OptionalInt;

/**
 * Allows a host by name.
 *
 * @param name the host, or the parent of the allowed hosts
 * @param subdomains whether the rule is for the hosts below the name only, never the name itself
 * @param port the one port; empty for every port
 */
public record HostRule(HostName name, boolean subdomains, OptionalInt port) implements NetworkRule {

  /** {@return whether the rule is for that host and port} */
  public boolean covers(HostName host, int asked) {
    return coversPort(asked) && (subdomains ? host.isBelow(name) : host.equals(name));
  }

  @Override
  public String text() {
    var suffix = port.isPresent() ? ":" + port.getAsInt() : "";
    return (subdomains ? "*." : "") + name + suffix;
  }
}
