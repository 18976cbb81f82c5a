package dev.kami.config.settings;

import java.util.List;

/**
 * What agents get, and how.
 *
 * @param tools ids of the tools and functions that are served; none for all
 * @param exclude ids of those that are not
 * @param maxResultChars the most characters of a result, at least 1000
 * @param transport what they reach the server by
 * @param http how, when it is HTTP
 */
public record ServeSettings(
    List<String> tools,
    List<String> exclude,
    int maxResultChars,
    ServeTransport transport,
    HttpSettings http) {

  /** Takes copies. */
  public ServeSettings {
    tools = List.copyOf(tools);
    exclude = List.copyOf(exclude);
  }
}
