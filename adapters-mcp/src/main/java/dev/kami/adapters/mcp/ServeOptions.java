package dev.kami.adapters.mcp;

import java.time.Duration;
import java.util.List;

/**
 * How tools are served to agents.
 *
 * @param concurrent how many calls run at once, above zero
 * @param tools the ids of the tools and functions that are served; with none, all are
 * @param exclude the ids of those that are not, whatever else is said
 * @param maxResultChars the most characters of a result that are passed on, above zero
 * @param pulse how often progress is told and changes of the registry are looked for
 */
public record ServeOptions(
    int concurrent, List<String> tools, List<String> exclude, int maxResultChars, Duration pulse) {

  /** The pulse that agents get. */
  public static final Duration EVERY_SECOND = Duration.ofSeconds(1);

  /** Takes copies. */
  public ServeOptions {
    tools = List.copyOf(tools);
    exclude = List.copyOf(exclude);
  }
}
