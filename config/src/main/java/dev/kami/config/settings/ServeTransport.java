package dev.kami.config.settings;

/** What agents reach the server by. */
public enum ServeTransport {
  /** The standard streams of the process; one agent. */
  STDIO,
  /** A port; any number of agents. */
  HTTP
}
