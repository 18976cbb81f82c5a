package dev.kami.bootstrap;

import dev.kami.config.settings.HttpSettings;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.Set;

/** Where clients find a server that runs somewhere else, as far as its settings tell. */
final class HttpPlace {

  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

  private HttpPlace() {}

  /** {@return the address that clients of this machine call} */
  static String url(HttpSettings http) {
    if (http.port() == 0) {
      throw new ProblemException(
          new UserError(
              UserError.Kind.USAGE,
              "http.no-port",
              "a client cannot be told of port 0",
              "the system chooses another port at every start",
              "choose one, such as --port 8642"));
    }
    var name = http.allowedHosts().isEmpty() ? http.host() : http.allowedHosts().getFirst();
    var host = EVERYWHERE.contains(name) ? "localhost" : name;
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.port() + "/mcp";
  }
}
