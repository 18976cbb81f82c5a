package dev.kami.adapters.cli.command;

import dev.kami.adapters.cli.render.Console;
import dev.kami.adapters.cli.render.Terminal;
import dev.kami.adapters.cli.render.Versions;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.SystemFault;
import java.io.InputStream;
import java.util.List;

/** Reads a command line, carries it out and tells whatever goes wrong. */
public final class CommandLine {
  private final KamiHost host;
  private final InputStream stdin;
  private final Console console;
  private final Terminal terminal;
  private final Versions versions;

  /** A command line on that host. */
  public CommandLine(
      KamiHost host, InputStream stdin, Console console, Terminal terminal, Versions versions) {
    this.host = host;
    this.stdin = stdin;
    this.console = console;
    this.terminal = terminal;
    this.versions = versions;
  }

  /** {@return how the process should end; never throws, errors of the Java machine included} */
  public ExitCode run(List<String> arguments) {
    var stackTraces = false;
    try {
      var request = Request.read(arguments);
      stackTraces = request.stackTraces();
      return run(request);
    } catch (Throwable thrown) {
      return tell(thrown, stackTraces);
    }
  }

  private ExitCode run(Request request) {
    return switch (request.command()) {
      case Command.Standalone command -> run(command);
      case Command.Hosted command -> {
        try (var session = host.open(request.options())) {
          yield new HostedCommands(
                  session, request.options(), console, new InputReader(stdin), terminal)
              .run(command);
        }
      }
    };
  }

  private ExitCode run(Command.Standalone command) {
    return switch (command) {
      case Command.Help(var about) -> {
        console.result(about.map(HelpPages::of).orElseGet(HelpPages::overview).text());
        yield ExitCode.SUCCESS;
      }
      case Command.Version(var everyPart) -> {
        console.result(everyPart ? versions.everyPart() : versions.brief());
        yield ExitCode.SUCCESS;
      }
      case Command.Nothing() -> {
        console.note(HelpPages.overview().text());
        yield ExitCode.USAGE;
      }
    };
  }

  private ExitCode tell(Throwable thrown, boolean stackTraces) {
    List<Problem> problems =
        thrown instanceof ProblemException e ? e.problems() : List.of(internal(thrown));
    console.problems(problems);
    if (stackTraces) {
      console.stackTrace(thrown);
    }
    return ExitCode.of(problems.getFirst());
  }

  private static SystemFault internal(Throwable thrown) {
    return new SystemFault(
        SystemFault.Kind.INTERNAL,
        "internal",
        "unexpected " + thrown,
        "this is a defect of kami, or the machine has no memory left",
        "run the same command with -vv and report what it prints");
  }
}
