package dev.kami.domain.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that are not the public internet: reachable only when a rule names the address or its
 * range.
 *
 * <p>From the IANA special-purpose registries (RFC 6890) and the metadata services of the large
 * clouds. Of IPv6, only {@code 2000::/3} is the public internet.
 *
 * @param what what such an address stands for, as it fits into "… is …"
 * @param ranges where they lie
 */
record SpecialAddresses(String what, List<IpRange> ranges) {

  private static final List<SpecialAddresses> KNOWN =
      List.of(
          of(
              "a cloud metadata service",
              "169.254.169.254",
              "169.254.170.2",
              "100.100.100.200",
              "168.63.129.16",
              "fd00:ec2::254"),
          of("this machine itself", "127.0.0.0/8", "0.0.0.0/8", "::1", "::"),
          of("a private network", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
          of("a provider's shared network", "100.64.0.0/10"),
          of("the local link", "169.254.0.0/16", "fe80::/10"),
          of(
              "a protocol assignment",
              "192.0.0.0/24",
              "192.88.99.0/24",
              "2001::/23",
              "64:ff9b:1::/48"),
          of("a test network", "198.18.0.0/15"),
          of(
              "an address for documentation",
              "192.0.2.0/24",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "2001:db8::/32",
              "3fff::/20"),
          of("many machines at once", "224.0.0.0/4", "ff00::/8"),
          of("a reserved address", "240.0.0.0/4", "::/3", "4000::/2", "8000::/1"));

  /** Takes a copy. */
  SpecialAddresses {
    ranges = List.copyOf(ranges);
  }

  /** {@return in what sense the address is special, an IPv4 address inside an IPv6 one included} */
  static Optional<SpecialAddresses> holding(IpAddress address) {
    var effective = address.embedded().orElse(address);
    return KNOWN.stream()
        .filter(special -> special.ranges.stream().anyMatch(range -> range.contains(effective)))
        .findFirst();
  }

  private static SpecialAddresses of(String what, String... ranges) {
    return new SpecialAddresses(
        what, Arrays.stream(ranges).map(range -> IpRange.parse(range).orElseThrow()).toList());
  }
}
