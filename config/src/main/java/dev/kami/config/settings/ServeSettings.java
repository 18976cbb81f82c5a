package dev.kami.config.settings;

import java.util.List;

/**
 * What agents get.
 *
 * @param tools ids of the tools and functions that are served; none for all
 * @param exclude ids of those that are not
 * @param maxResultChars the most characters of a result, at least 1000
 */
public record ServeSettings(List<String> tools, List<String> exclude, int maxResultChars) {

  /** Takes copies. */
  public ServeSettings {
    tools = List.copyOf(tools);
    exclude = List.copyOf(exclude);
  }
}
