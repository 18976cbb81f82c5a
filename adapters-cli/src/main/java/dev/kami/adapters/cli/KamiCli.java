package dev.kami.adapters.cli;

import dev.kami.adapters.cli.command.CommandLine;
import dev.kami.adapters.cli.command.ExitCode;
import dev.kami.adapters.cli.command.KamiHost;
import dev.kami.adapters.cli.render.Console;
import dev.kami.adapters.cli.render.Terminal;
import dev.kami.adapters.cli.render.Versions;
import java.util.List;

/** The {@code kami} command: arguments in, exit code out. */
public final class KamiCli {
  private final CommandLine commandLine;
  private final Console console;

  /** A command line on that host and those streams. */
  public KamiCli(KamiHost host, Streams streams, Terminal terminal, Versions versions) {
    this.console = new Console(streams.out(), streams.err(), terminal);
    this.commandLine = new CommandLine(host, streams.in(), console, terminal, versions);
  }

  /**
   * {@return the exit code, one of {@link ExitCode}}
   *
   * <p>Never throws: whatever happens is told on standard error. Call it once.
   */
  public int run(List<String> arguments) {
    var code = commandLine.run(arguments);
    if (console.readerHasGone()) {
      return ExitCode.OUTPUT_CLOSED.number();
    }
    return console
        .outputProblem()
        .map(problem -> {
          console.problems(List.of(problem));
          return ExitCode.of(problem).number();
        })
        .orElse(code.number());
  }
}
