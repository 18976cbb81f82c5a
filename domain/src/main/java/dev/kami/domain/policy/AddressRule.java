package dev.kami.domain.policy;

import java.util.OptionalInt;

/**
 * Allows addresses by number, special ones (loopback, private, metadata) included.
 *
 * @param range the addresses
 * @param port the one port; empty for every port
 */
public record AddressRule(IpRange range, OptionalInt port) implements NetworkRule {

  /** {@return whether the rule is for that address and port} */
  public boolean covers(IpAddress address, int asked) {
    return coversPort(asked) && range.contains(address);
  }

  @Override
  public String text() {
    if (port.isEmpty()) {
      return range.toString();
    }
    return (range.base().v6() ? "[" + range + "]" : range) + ":" + port.getAsInt();
  }
}
