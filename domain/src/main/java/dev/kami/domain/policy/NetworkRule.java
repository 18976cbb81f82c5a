package dev.kami.domain.policy;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.OptionalInt;

/**
 * One entry of {@code net_allow_list}: {@code host}, {@code *.host}, an address or a CIDR range,
 * each with an optional port.
 */
public sealed interface NetworkRule permits HostRule, AddressRule {

  /** {@return the one port that the rule is for; empty for every port} */
  OptionalInt port();

  /** {@return the rule as a manifest would write it} */
  String text();

  /** {@return whether the rule is for that port} */
  default boolean coversPort(int asked) {
    return port().isEmpty() || port().getAsInt() == asked;
  }

  /**
   * {@return the rule that the text names}
   *
   * <p>An IPv6 address takes a port in brackets: {@code [2001:db8::1]:443}.
   *
   * @throws ProblemException {@code policy.bad-network-rule}
   */
  static NetworkRule parse(String text) {
    return RuleText.split(text)
        .flatMap(RuleText::toRule)
        .orElseThrow(() ->
            new ProblemException(
                new UserError(
                    UserError.Kind.INVALID,
                    "policy.bad-network-rule",
                    "'" + Printable.clip(text) + "' is not a network rule",
                    "a rule is a host, *.host, an IP address or a CIDR range whose bits beyond"
                        + " the prefix are zero, each with an optional :port",
                    "use a rule like api.example.com:443, without a scheme or a path")));
  }
}
