package dev.kami.adapters.wasm.http;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A server as a request names it: {@code host[:port]} (RFC 3986, section 3.2, without user
 * information).
 *
 * @param host a name or an address; IPv6 in brackets
 * @param port the port, if it is named
 */
public record Authority(String host, OptionalInt port) {

  private static final int LONGEST = 300;
  private static final int MOST_PORT = 65_535;
  private static final Pattern GRAMMAR =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[0-9A-Za-z._~%!$&'()*+,;=-]+)(?::([0-9]{1,5}))?");

  /** {@return the authority that the text names} */
  public static Optional<Authority> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var matcher = GRAMMAR.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(2) == null) {
      return Optional.of(new Authority(matcher.group(1), OptionalInt.empty()));
    }
    var port = Integer.parseInt(matcher.group(2));
    return port > 0 && port <= MOST_PORT
        ? Optional.of(new Authority(matcher.group(1), OptionalInt.of(port)))
        : Optional.empty();
  }
}
