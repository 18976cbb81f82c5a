package dev.kami.adapters.mcp.transport.http.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which the server lets itself be called, against DNS rebinding: a web page whose
 * name was made to lead here still names itself in {@code Host} and {@code Origin}.
 *
 * <p>An {@code Origin} must always be one of the names. A {@code Host} must be when the server is
 * bound to a loopback address, or when names were given; else nobody knows how it is reached, and
 * the token alone decides. Ports do not matter: tunnels and containers change them.
 */
public final class TrustedNames {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,253})(?::[0-9]{0,5})?");

  private final Set<String> names = new HashSet<>(HERE);
  private final boolean checksHost;

  /**
   * The names of a server.
   *
   * @param bound the address that it listens on
   * @param given more names that it is reached by
   */
  public TrustedNames(InetAddress bound, Collection<String> given) {
    given.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    this.checksHost = bound.isLoopbackAddress() || !given.isEmpty();
    var literal = bound.getHostAddress().toLowerCase(Locale.ROOT);
    names.add(literal.contains(":") ? "[" + literal + "]" : literal);
  }

  /** {@return whether a request with this header may be for us} */
  public boolean admitHost(Optional<String> host) {
    return !checksHost || host.flatMap(TrustedNames::name).filter(names::contains).isPresent();
  }

  /** {@return whether a request with this header was made by a page of ours, or by no page} */
  public boolean admitOrigin(Optional<String> origin) {
    return origin.isEmpty()
        || origin.flatMap(TrustedNames::hostOf).filter(names::contains).isPresent();
  }

  private static Optional<String> hostOf(String origin) {
    try {
      var uri = new URI(origin);
      var isWeb = List.of("http", "https").contains(String.valueOf(uri.getScheme()));
      return isWeb
          ? Optional.ofNullable(uri.getRawAuthority()).flatMap(TrustedNames::name)
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> name(String authority) {
    var parts = AUTHORITY.matcher(authority);
    return parts.matches()
        ? Optional.of(parts.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
