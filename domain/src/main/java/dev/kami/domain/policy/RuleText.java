package dev.kami.domain.policy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A network rule cut into its host part and its port.
 *
 * @param host the part before the port, without brackets
 * @param port the port
 */
record RuleText(String host, OptionalInt port) {

  /** The longest name, its wildcard and its port. */
  private static final int MAX_LENGTH = 262;

  private static final Pattern BRACKETED =
      Pattern.compile("\\[([^\\[\\]]*:[^\\[\\]]*)\\](?::([1-9][0-9]{0,4}))?");
  private static final Pattern PLAIN = Pattern.compile("([^:\\[\\]]*+)(?::([1-9][0-9]{0,4}))?");

  static Optional<RuleText> split(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (IpRange.parse(text).isPresent()) {
      return Optional.of(new RuleText(text, OptionalInt.empty()));
    }
    var matcher = (text.startsWith("[") ? BRACKETED : PLAIN).matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(2) == null) {
      return Optional.of(new RuleText(matcher.group(1), OptionalInt.empty()));
    }
    var port = Integer.parseInt(matcher.group(2));
    return port <= 65535
        ? Optional.of(new RuleText(matcher.group(1), OptionalInt.of(port)))
        : Optional.empty();
  }

  Optional<NetworkRule> toRule() {
    var range = IpRange.parse(host);
    if (range.isPresent()) {
      return Optional.of(new AddressRule(range.get(), port));
    }
    var subdomains = host.startsWith("*.");
    return HostName.parse(subdomains ? host.substring(2) : host)
        .map(name -> new HostRule(name, subdomains, port));
  }
}
