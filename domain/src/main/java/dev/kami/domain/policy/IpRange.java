package dev.kami.domain.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses in CIDR notation; one address is the range with the full prefix.
 *
 * @param base the first address; bits beyond the prefix are zero
 * @param prefix how many leading bits are fixed, 0 to 32 or 128
 */
public record IpRange(IpAddress base, int prefix) {

  private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

  /**
   * Refuses a prefix beyond the width, or bits set beyond it, with {@link
   * IllegalArgumentException}.
   */
  public IpRange {
    if (prefix < 0 || prefix > base.width() || !masked(base, prefix).equals(base)) {
      throw new IllegalArgumentException("not a range: " + base + "/" + prefix);
    }
  }

  /** {@return the range of exactly one address} */
  public static IpRange only(IpAddress address) {
    return new IpRange(address, address.width());
  }

  /**
   * {@return the range that {@code address} or {@code address/prefix} names; empty for anything
   * else}
   */
  public static Optional<IpRange> parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) {
      return IpAddress.parse(text).map(IpRange::only);
    }
    var bits = text.substring(slash + 1);
    var address = IpAddress.parse(text.substring(0, slash));
    if (address.isEmpty() || !PREFIX.matcher(bits).matches()) {
      return Optional.empty();
    }
    var prefix = Integer.parseInt(bits);
    return prefix <= address.get().width() && masked(address.get(), prefix).equals(address.get())
        ? Optional.of(new IpRange(address.get(), prefix))
        : Optional.empty();
  }

  /** {@return whether the address lies in the range; the families never mix} */
  public boolean contains(IpAddress address) {
    return address.v6() == base.v6() && masked(address, prefix).equals(base);
  }

  @Override
  public String toString() {
    return prefix == base.width() ? base.toString() : base + "/" + prefix;
  }

  private static IpAddress masked(IpAddress address, int prefix) {
    if (!address.v6()) {
      return new IpAddress(false, 0, address.low() & highBits(prefix + 32));
    }
    return new IpAddress(
        true, address.high() & highBits(prefix), address.low() & highBits(prefix - 64));
  }

  private static long highBits(int count) {
    if (count <= 0) {
      return 0;
    }
    return count >= 64 ? -1 : -1L << (64 - count);
  }
}
