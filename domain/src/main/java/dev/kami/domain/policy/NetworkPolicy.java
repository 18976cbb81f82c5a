package dev.kami.domain.policy;

import dev.kami.domain.problem.Printable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Which hosts a tool may reach: the pure decision, asked before a name is resolved and again for
 * the address that a connection goes to.
 *
 * <p>A caller resolves a name only after {@link #mayAsk} allowed it, asks {@link #mayConnect} for
 * the address that it is about to use, and connects to that very address; a redirect starts anew.
 * So a name that turns to another address between check and connection gains nothing.
 *
 * @param rules the rules of the manifest, in its order; none of them: nothing is reachable
 */
public record NetworkPolicy(List<NetworkRule> rules) {

  /** Nothing is reachable. */
  public static final NetworkPolicy DENY_ALL = new NetworkPolicy(List.of());

  /** Takes a copy. */
  public NetworkPolicy {
    rules = List.copyOf(rules);
  }

  /**
   * {@return whether the host may be looked up and contacted at all, as far as its name or literal
   * tells}
   *
   * @param host a name, or an address literal (IPv6 with or without brackets)
   * @param port the port, 1 to 65535
   */
  public NetworkDecision mayAsk(String host, int port) {
    var literal = literal(host);
    if (literal.isPresent()) {
      return mayConnect(host, port, literal.get());
    }
    var name = HostName.parse(host);
    if (name.isEmpty()) {
      return denied(
          host,
          port,
          "that is not a host name",
          "name the server, or write its address as 192.0.2.1 or [2001:db8::1]");
    }
    return hostRule(name.get(), port)
        .orElseGet(() -> denied(host, port, noRule(), grant(name.get() + ":" + port)));
  }

  /**
   * {@return whether a connection for that host may go to that address}
   *
   * @param host the name or literal that the guest gave
   * @param port the port, 1 to 65535
   * @param address the address that the connection will use
   */
  public NetworkDecision mayConnect(String host, int port, IpAddress address) {
    var byNumber = addressRule(address, port);
    var literal = literal(host);
    if (literal.isPresent()) {
      return literal.get().equals(address)
          ? byNumber.orElseGet(() -> deniedAddress(host, port, address))
          : denied(host, port, "the connection would go to " + address, "");
    }
    return switch (mayAsk(host, port)) {
      case NetworkDecision.Denied denied -> denied;
      case NetworkDecision.Allowed allowed when SpecialAddresses.holding(address).isEmpty() ->
          allowed;
      case NetworkDecision.Allowed _ ->
          byNumber.orElseGet(() -> deniedAddress(host, port, address));
    };
  }

  private NetworkDecision deniedAddress(String host, int port, IpAddress address) {
    var why =
        SpecialAddresses.holding(address)
            .map(special -> address + " is " + special.what() + ", which no rule names")
            .orElseGet(NetworkPolicy::noRule);
    var rule = new AddressRule(IpRange.only(address), OptionalInt.of(port)).text();
    return denied(host, port, why, grant(rule));
  }

  private Optional<NetworkDecision> hostRule(HostName name, int port) {
    return of(HostRule.class).filter(rule -> rule.covers(name, port)).findFirst().map(this::allow);
  }

  private Optional<NetworkDecision> addressRule(IpAddress address, int port) {
    return of(AddressRule.class)
        .filter(rule -> rule.covers(address, port))
        .findFirst()
        .map(this::allow);
  }

  private NetworkDecision allow(NetworkRule rule) {
    return new NetworkDecision.Allowed(rule);
  }

  private <R extends NetworkRule> Stream<R> of(Class<R> kind) {
    return rules.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Optional<IpAddress> literal(String host) {
    return IpAddress.parse(
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host);
  }

  private static String noRule() {
    return "no rule in net_allow_list covers it";
  }

  private static String grant(String rule) {
    return "add \"" + rule + "\" to net_allow_list in tool.toml and install the tool again";
  }

  private static NetworkDecision denied(String host, int port, String why, String howToAllow) {
    return new NetworkDecision.Denied(
        new Denial("connecting to " + Printable.clip(host) + ":" + port, why, howToAllow));
  }
}
