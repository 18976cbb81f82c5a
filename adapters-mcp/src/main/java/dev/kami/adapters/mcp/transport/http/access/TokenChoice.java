package dev.kami.adapters.mcp.transport.http.access;

import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The token that a server takes: that of a file, else that of the environment, else one that is
 * made. The last is for whoever sits at this machine: a server that others reach needs one that was
 * given.
 *
 * @param token the token
 * @param generated whether it was made
 */
public record TokenChoice(AccessToken token, boolean generated) {

  private static final int SHORT = 16;

  /**
   * {@return the token of a server on that address}
   *
   * @param file where it is kept
   * @param given what the environment says
   * @throws ProblemException {@code http.token-file}, {@code http.bad-token}, {@code
   *     http.token-needed}
   */
  public static TokenChoice of(
      InetAddress bound, Optional<Path> file, Optional<String> given, Telemetry telemetry) {
    if (file.isPresent()) {
      var tokenFile = new TokenFile(file.get());
      var token = tokenFile.read();
      if (tokenFile.isOpenToOthers()) {
        warn(telemetry, "the token file can be read or changed by others; chmod 600 prevents it");
      }
      return checked(token, telemetry);
    }
    if (given.isPresent()) {
      return checked(AccessToken.of(given.get()).orElseThrow(TokenChoice::badToken), telemetry);
    }
    if (!bound.isLoopbackAddress()) {
      throw tokenNeeded(bound);
    }
    return new TokenChoice(
        AccessToken.of(new RandomText().next()).orElseThrow(IllegalStateException::new), true);
  }

  private static TokenChoice checked(AccessToken token, Telemetry telemetry) {
    if (token.reveal().length() < SHORT) {
      warn(
          telemetry,
          "the token is short enough to be guessed; openssl rand -hex 32 makes a better");
    }
    return new TokenChoice(token, false);
  }

  private static void warn(Telemetry telemetry, String message) {
    telemetry.record(LogEvent.of(LogLevel.WARN, "kami", message));
  }

  private static ProblemException badToken() {
    return new ProblemException(
        new UserError(
            UserError.Kind.USAGE,
            "http.bad-token",
            "KAMI_SERVE_TOKEN holds no bearer token",
            "a token has letters, digits and -._~+/ only",
            "set it to what openssl rand -hex 32 prints"));
  }

  private static ProblemException tokenNeeded(InetAddress bound) {
    return new ProblemException(
        new UserError(
            UserError.Kind.USAGE,
            "http.token-needed",
            "other machines can reach " + bound.getHostAddress() + ", and no token was given",
            "without one, whoever reaches the port could call every tool",
            "openssl rand -hex 32 > token && chmod 600 token, then add --token-file token;"
                + " or listen on 127.0.0.1"));
  }
}
