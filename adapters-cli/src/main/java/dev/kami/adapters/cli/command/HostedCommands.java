package dev.kami.adapters.cli.command;

import dev.kami.adapters.cli.render.ClientConfig;
import dev.kami.adapters.cli.render.Console;
import dev.kami.adapters.cli.render.JsonForm;
import dev.kami.adapters.cli.render.ProgressText;
import dev.kami.adapters.cli.render.ResultForm;
import dev.kami.adapters.cli.render.Terminal;
import dev.kami.adapters.cli.render.TextForm;
import dev.kami.application.port.in.Caller;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.RunModuleCommand;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Progress;
import java.util.regex.Pattern;

/** Carries out the commands that need the wired program: calls the use case, prints its result. */
final class HostedCommands {

  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./:-]+");

  private final KamiHost.Session session;
  private final GlobalOptions options;
  private final Console console;
  private final InputReader input;
  private final Terminal terminal;

  HostedCommands(
      KamiHost.Session session,
      GlobalOptions options,
      Console console,
      InputReader input,
      Terminal terminal) {
    this.session = session;
    this.options = options;
    this.console = console;
    this.input = input;
    this.terminal = terminal;
  }

  ExitCode run(Command.Hosted command) {
    return switch (command) {
      case Command.Install(var source, var output) -> {
        var tool = session.useCases().installTool().install(source);
        yield done(form(output).installed(tool, databaseFlag()));
      }
      case Command.ListInstalled list -> list(list);
      case Command.Inspect(var tool, var output) ->
          done(form(output).details(session.useCases().inspectTool().inspect(tool)));
      case Command.InspectFile(var module, var output) ->
          done(form(output).module(session.useCases().inspectModule().inspect(module)));
      case Command.Run(var module, var function, var source, var limits, var output) ->
          report(
              session
                  .useCases()
                  .runModule()
                  .run(
                      new RunModuleCommand(
                          module, function, input.read(source), limits, this::reached)),
              form(output));
      case Command.Exec(var tool, var source, var output) ->
          report(
              session
                  .useCases()
                  .executeTool()
                  .execute(
                      new ExecuteToolCommand(
                          tool,
                          input.read(source),
                          Caller.PERSON,
                          Cancellation.NEVER,
                          this::reached)),
              form(output));
      case Command.ConfigShow(var output) ->
          done(form(output).settings(session.useCases().showSettings().settings()));
      case Command.Serve() -> serve();
      case Command.PrintConfig(var client) -> {
        console.note(client.place());
        yield done(ClientConfig.of(client, session.agentServer(), session.json()));
      }
    };
  }

  private ExitCode list(Command.ListInstalled list) {
    var tools = session.useCases().listTools().list(list.filter());
    if (tools.isEmpty()) {
      console.note(
          list.filter()
              .map(name -> "no installed tool has '" + name + "' in its name; kami list shows all")
              .orElse("no tools are installed; install one with: kami install PATH"));
    }
    return done(form(list.output()).tools(tools));
  }

  private ExitCode report(ExecutionResult result, ResultForm form) {
    console.result(form.execution(result));
    if (!form.tellsFailure()) {
      console.beside(result);
    }
    return switch (result.outcome()) {
      case Outcome.Completed _ -> ExitCode.SUCCESS;
      case Outcome.Failed(var fault) -> ExitCode.of(fault);
    };
  }

  /** For a person at a terminal; otherwise for the log, which must not have the tool's words. */
  private void reached(Progress progress) {
    if (terminal.interactive()) {
      console.note(ProgressText.of(progress));
    } else if (session.telemetry().wants(LogLevel.DEBUG)) {
      session
          .telemetry()
          .record(
              LogEvent.of(LogLevel.DEBUG, "tool", "tool reports progress")
                  .with("progress", ProgressText.amount(progress)));
    }
  }

  private ExitCode serve() {
    if (terminal.superuser()) {
      session
          .telemetry()
          .record(
              LogEvent.of(
                  LogLevel.WARN,
                  "kami",
                  "running with all rights (as root); give kami a user of its own"));
    }
    session.serve(console::note);
    return ExitCode.SUCCESS;
  }

  private ExitCode done(String result) {
    console.result(result);
    return ExitCode.SUCCESS;
  }

  private ResultForm form(OutputFormat output) {
    return switch (output) {
      case TEXT -> new TextForm(session.json());
      case JSON -> new JsonForm(session.json());
    };
  }

  /** The same database again in the command that is proposed, quoted for a POSIX shell. */
  private String databaseFlag() {
    return options.overrides().stream()
        .filter(override -> Flag.DB.setting().filter(override.key()::equals).isPresent())
        .map(override -> override.value())
        .map(path -> " --db " + quoted(path))
        .findFirst()
        .orElse("");
  }

  private static String quoted(String path) {
    return NEEDS_NO_QUOTES.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
