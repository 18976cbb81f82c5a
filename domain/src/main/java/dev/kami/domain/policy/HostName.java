package dev.kami.domain.policy;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host's name in the one form that is compared: lower-case ASCII, international names in their
 * {@code xn--} form (RFC 3490), without a trailing dot.
 *
 * @param ascii the name
 */
public record HostName(String ascii) {

  /** In characters, with the dot of the root (RFC 1035, section 2.3.4). */
  private static final int MAX_LENGTH = 254;

  private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
  private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

  /** Refuses anything but the compared form with {@link IllegalArgumentException}. */
  public HostName {
    if (!isCanonical(ascii)) {
      throw new IllegalArgumentException("not a canonical host name: " + ascii);
    }
  }

  /**
   * {@return the name in its compared form; empty when the text is no host name}
   *
   * <p>A name whose last label is a number is none: resolvers read {@code 127.1} or {@code
   * 0x7f000001} as addresses.
   */
  public static Optional<HostName> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var ascii = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      var undotted = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      return isCanonical(undotted) ? Optional.of(new HostName(undotted)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * {@return whether this name lies below the other: {@code a.example.com} below {@code
   * example.com}}
   */
  public boolean isBelow(HostName parent) {
    return ascii.endsWith("." + parent.ascii);
  }

  @Override
  public String toString() {
    return ascii;
  }

  private static boolean isCanonical(String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH - 1 || NUMERIC.matcher(name).matches()) {
      return false;
    }
    for (var label : name.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }
}
