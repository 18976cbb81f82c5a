package dev.kami.config.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How agents reach the server over HTTP.
 *
 * @param host the address or name to listen on
 * @param port the port; 0 for any that is free
 * @param tokenFile the file with the bearer token
 * @param allowedHosts more names that the server is reached by
 * @param drain how long calls may go on when the server is told to stop, whole seconds
 */
public record HttpSettings(
    String host, int port, Optional<Path> tokenFile, List<String> allowedHosts, Duration drain) {

  /** Takes a copy. */
  public HttpSettings {
    allowedHosts = List.copyOf(allowedHosts);
  }
}
