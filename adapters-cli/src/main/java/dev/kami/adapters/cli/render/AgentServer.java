package dev.kami.adapters.cli.render;

import java.util.List;

/** How a client comes to a server. */
public sealed interface AgentServer {
  /**
   * It starts one for itself.
   *
   * @param command the program, absolute, and its arguments
   */
  record Started(List<String> command) implements AgentServer {
    /** Takes a copy. */
    public Started {
      command = List.copyOf(command);
    }
  }

  /**
   * It calls one that runs.
   *
   * @param url where, such as {@code http://127.0.0.1:8642/mcp}
   */
  record Called(String url) implements AgentServer {}
}
