package dev.kami.adapters.cli;

import dev.kami.adapters.cli.command.KamiHost;
import dev.kami.adapters.cli.render.Terminal;
import dev.kami.adapters.cli.render.Versions;
import java.util.List;

/** The {@code kami} command: arguments in, exit code out. */
@SuppressWarnings("UnusedVariable")
public final class KamiCli {
  private final KamiHost host;
  private final Streams streams;
  private final Terminal terminal;
  private final Versions versions;

  /** A command line on that host and those streams. */
  public KamiCli(KamiHost host, Streams streams, Terminal terminal, Versions versions) {
    this.host = host;
    this.streams = streams;
    this.terminal = terminal;
    this.versions = versions;
  }

  /**
   * {@return the exit code}
   *
   * <p>Never throws: whatever happens is told on standard error. Call it once a process.
   */
  public int run(List<String> arguments) {
    return 0;
  }
}
