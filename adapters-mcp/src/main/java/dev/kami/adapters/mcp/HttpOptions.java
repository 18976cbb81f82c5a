package dev.kami.adapters.mcp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where and to whom tools are served over HTTP.
 *
 * @param host the address or name to listen on
 * @param port the port, 0 for any that is free
 * @param tokenFile the file with the bearer token
 * @param token the bearer token itself, for whoever keeps secrets in the environment; a file wins
 * @param allowedHosts more names that the server is reached by
 * @param drain how long calls may go on when the server is told to stop
 */
public record HttpOptions(
    String host,
    int port,
    Optional<Path> tokenFile,
    Optional<String> token,
    List<String> allowedHosts,
    Duration drain) {

  /** Takes a copy. */
  public HttpOptions {
    allowedHosts = List.copyOf(allowedHosts);
  }

  /** Does not tell the token. */
  @Override
  public String toString() {
    return "HttpOptions[" + host + ":" + port + "]";
  }
}
