package dev.kami.domain.policy;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An IPv4 or IPv6 address as a number. {@link #embedded()} finds an IPv4 address that stands in an
 * IPv6 one (mapped, compatible, NAT64, 6to4).
 *
 * @param v6 whether it is an IPv6 address
 * @param high the upper 64 bits; zero for IPv4
 * @param low the lower 64 bits; the lower 32 of them for IPv4
 */
public record IpAddress(boolean v6, long high, long low) {

  /** The length of the longest literal, {@code ffff:…:255.255.255.255}. */
  private static final int LONGEST = 45;

  private static final Pattern DOTTED =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
  private static final Pattern V6_CHARACTERS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** {@return the IPv4 address of these 32 bits} */
  public static IpAddress v4(int bits) {
    return new IpAddress(false, 0, Integer.toUnsignedLong(bits));
  }

  /** {@return the address of an {@link InetAddress}, whatever name or zone it carries} */
  public static IpAddress of(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length == 4) {
      return v4((int) number(bytes, 0, 4));
    }
    var plain = new IpAddress(true, number(bytes, 0, 8), number(bytes, 8, 8));
    return plain.isMapped() ? v4((int) plain.low) : plain;
  }

  /**
   * {@return the address that a literal names; empty for anything else}
   *
   * <p>Strict: four decimal parts without leading zeros, or RFC 4291 text without brackets or zone.
   * The historic forms ({@code 127.1}, {@code 0x7f.1}, {@code 2130706433}) are not addresses here.
   * A mapped address ({@code ::ffff:10.0.0.1}) is the IPv4 address: that is where the operating
   * system connects to.
   */
  public static Optional<IpAddress> parse(String literal) {
    var isLiteral =
        literal.length() <= LONGEST
            && (DOTTED.matcher(literal).matches() || V6_CHARACTERS.matcher(literal).matches());
    try {
      return isLiteral ? Optional.of(of(InetAddress.ofLiteral(literal))) : Optional.empty();
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
    if (isMapped() || (high == 0 && low >>> 32 == 0 && low > 1)) {
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
    return compressed();
  }

  private boolean isMapped() {
    return v6 && high == 0 && low >>> 32 == 0xffffL;
  }

  /** RFC 5952: groups without leading zeros, the first longest run of zero groups as {@code ::}. */
  private String compressed() {
    var from = 0;
    var to = 1;
    for (var start = 0; start < 8; start++) {
      var end = start;
      while (end < 8 && group(end) == 0) {
        end++;
      }
      if (end - start > to - from) {
        from = start;
        to = end;
      }
    }
    return to - from == 1 ? groups(0, 8) : groups(0, from) + "::" + groups(to, 8);
  }

  private String groups(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(index -> Long.toHexString(group(index)))
        .collect(Collectors.joining(":"));
  }

  private long group(int index) {
    return ((index < 4 ? high : low) >>> (48 - 16 * (index % 4))) & 0xffff;
  }

  private static long number(byte[] bytes, int from, int count) {
    var number = 0L;
    for (var i = from; i < from + count; i++) {
      number = number << 8 | (bytes[i] & 0xff);
    }
    return number;
  }
}
