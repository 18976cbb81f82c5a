package dev.kami.architecture;

import java.util.List;

/** A part of the house that a rule speaks of. Where it lies is said by a {@link House}. */
public enum Room {
  /** The domain, with all its packages. */
  DOMAIN,
  /** The one exception. */
  PROBLEM,
  /** The use cases and their ports. */
  APPLICATION,
  /** What can be asked. */
  IN_PORTS,
  /** What the use cases need. */
  OUT_PORTS,
  /** The sandbox. */
  WASM,
  /** The packages of the sandbox that know KAMI; every other one could be published alone. */
  WASM_AWARE,
  /** The only packages of the sandbox that know an engine. */
  ENGINE,
  /** The types of the sandbox that read the machine's clocks. */
  CLOCKS,
  /** The packages that make random numbers: for guests, names of files, tokens and sessions. */
  RANDOM,
  /** The registry. */
  SQLITE,
  /** The server for agents. */
  MCP,
  /** The transport on standard streams. */
  STDIO,
  /** The command line. */
  CLI,
  /** What is printed for people. */
  RENDERER,
  /** Settings and manifests. */
  CONFIG,
  /** The wiring. */
  BOOTSTRAP,
  /** The class that the JVM starts. */
  MAIN;

  /** The rooms around the application: none of them may know another. */
  public static final List<Room> ADAPTERS = List.of(WASM, SQLITE, MCP, CLI, CONFIG);

  /** The rooms that are a Maven module each. */
  public static final List<Room> MODULES =
      List.of(DOMAIN, APPLICATION, WASM, SQLITE, MCP, CLI, CONFIG, BOOTSTRAP);
}
