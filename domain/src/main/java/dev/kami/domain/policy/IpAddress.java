package dev.kami.domain.policy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address as a number. IPv4 addresses that are embedded in IPv6 ones (mapped,
 * NAT64, 6to4) are told apart from others by {@link #embedded()}.
 *
 * @param v6 whether it is an IPv6 address
 * @param high the upper 64 bits; zero for IPv4
 * @param low the lower 64 bits; the lower 32 of them for IPv4
 */
public record IpAddress(boolean v6, long high, long low) {

  private static final Pattern DOTTED =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
  private static final Pattern V6_CHARACTERS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** {@return the IPv4 address of these 32 bits} */
  public static IpAddress v4(int bits) {
    return new IpAddress(false, 0, Integer.toUnsignedLong(bits));
  }

  /** {@return the address of an {@link InetAddress}, whatever name it carries} */
  public static IpAddress of(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length == 4) {
      return v4((int) number(bytes, 0, 4));
    }
    return new IpAddress(true, number(bytes, 0, 8), number(bytes, 8, 8));
  }

  /**
   * {@return the address that a literal names; empty for anything else}
   *
   * <p>Strict: four decimal parts without leading zeros, or RFC 4291 text without brackets or zone.
   * The historic forms ({@code 127.1}, {@code 0x7f.1}, {@code 2130706433}) are not addresses here.
   */
  public static Optional<IpAddress> parse(String literal) {
    if (DOTTED.matcher(literal).matches()) {
      return Optional.of(of(InetAddress.ofLiteral(literal)));
    }
    if (!V6_CHARACTERS.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      var address = InetAddress.ofLiteral(literal);
      return Optional.of(
          address instanceof Inet4Address v4
              ? new IpAddress(true, 0, 0xffff_0000_0000L | of(v4).low())
              : of(address));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** {@return the number of bits: 32 or 128} */
  public int width() {
    return v6 ? 128 : 32;
  }

  /** {@return the IPv4 address inside a mapped, compatible, NAT64 or 6to4 address} */
  public Optional<IpAddress> embedded() {
    if (!v6) {
      return Optional.empty();
    }
    if (high == 0 && (low >>> 32 == 0xffffL || (low >>> 32 == 0 && low > 1))) {
      return Optional.of(v4((int) low));
    }
    if (high == 0x0064_ff9b_0000_0000L && low >>> 32 == 0) {
      return Optional.of(v4((int) low));
    }
    return high >>> 48 == 0x2002L ? Optional.of(v4((int) (high >>> 16))) : Optional.empty();
  }

  @Override
  public String toString() {
    if (!v6) {
      return "%d.%d.%d.%d"
          .formatted(low >>> 24, (low >>> 16) & 0xff, (low >>> 8) & 0xff, low & 0xff);
    }
    var text = new StringBuilder();
    for (var i = 0; i < 8; i++) {
      var half = i < 4 ? high : low;
      text.append(i == 0 ? "" : ":")
          .append(Long.toHexString((half >>> (48 - 16 * (i % 4))) & 0xffff));
    }
    return text.toString();
  }

  private static long number(byte[] bytes, int from, int count) {
    var number = 0L;
    for (var i = from; i < from + count; i++) {
      number = number << 8 | (bytes[i] & 0xff);
    }
    return number;
  }
}
