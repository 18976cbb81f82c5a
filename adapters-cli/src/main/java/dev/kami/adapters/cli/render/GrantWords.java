package dev.kami.adapters.cli.render;

import dev.kami.domain.policy.AddressRule;
import dev.kami.domain.policy.FileAccess;
import dev.kami.domain.policy.HostRule;
import dev.kami.domain.policy.NetworkRule;
import dev.kami.domain.policy.SecurityPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a policy grants, in words that a reviewer understands without the manual. */
final class GrantWords {
  private GrantWords() {}

  /** {@return a row for each kind of grant: network, files, environment} */
  static List<List<String>> rows(SecurityPolicy policy) {
    var rows = new ArrayList<List<String>>();
    var rules = policy.network().rules();
    rows.add(List.of("network", rules.isEmpty() ? "nothing" : network(rules.getFirst())));
    rules.stream().skip(1).forEach(rule -> rows.add(List.of("", network(rule))));
    rows.add(List.of("files", files(policy.files())));
    rows.add(
        List.of(
            "environment",
            policy.environment().isEmpty()
                ? "nothing"
                : policy.environment().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(", "))));
    return rows;
  }

  private static String network(NetworkRule rule) {
    return switch (rule) {
      case HostRule(var name, var subdomains, var port) ->
          (subdomains ? "every host below " + name : name.toString()) + port(port);
      case AddressRule(var range, var port) ->
          "addresses " + range + port(port) + ", private and local ones included";
    };
  }

  private static String port(OptionalInt port) {
    return port.isPresent() ? ", port " + port.getAsInt() : ", any port";
  }

  private static String files(FileAccess access) {
    return switch (access) {
      case NONE -> "nothing";
      case READ_ONLY -> "its installed folder, read-only";
      case SANDBOX -> "one private directory, kept between calls";
    };
  }
}
