package dev.kami.adapters.cli;

import dev.kami.adapters.cli.command.GlobalOptions;
import dev.kami.adapters.cli.command.KamiHost;
import dev.kami.adapters.cli.render.AgentServer;
import dev.kami.application.memory.RecordingTelemetry;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.RunModuleCommand;
import dev.kami.application.port.in.ToolDetails;
import dev.kami.application.port.in.UseCases;
import dev.kami.application.port.out.EffectiveSetting;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.application.port.out.LogEvent;
import dev.kami.application.port.out.LogLevel;
import dev.kami.application.port.out.Telemetry;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Progress;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.policy.Denial;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A host whose use cases answer what a test scripted, and which remembers what it was asked. */
public final class FakeHost implements KamiHost {
  private static final Usage USAGE = new Usage(Duration.ofMillis(12), 3456, 65536, 0);
  private static final ResourceLimits LIMITS =
      new ResourceLimits(
          64 * ResourceLimits.MEGABYTE,
          Duration.ofSeconds(30),
          1_000_000,
          16 * ResourceLimits.MEGABYTE);

  private final List<GlobalOptions> opened = new ArrayList<>();
  private final List<Object> asked = new ArrayList<>();
  private final RecordingTelemetry telemetry = new RecordingTelemetry(LogLevel.TRACE);
  private List<Progress> reports = List.of();
  private List<Tool> tools = List.of();
  private ExecutionResult result = answer("done");
  private Optional<RuntimeException> failure = Optional.empty();
  private Optional<Error> error = Optional.empty();
  private AgentServer server =
      new AgentServer.Started(
          List.of("/opt/kami/bin/kami", "serve", "--db", "/srv/\"my\" tools.db"));
  private int closed;

  /** {@return the result of a tool that answered} */
  public static ExecutionResult answer(String content, Denial... denials) {
    return new ExecutionResult(new Outcome.Completed(content), USAGE, List.of(denials));
  }

  /** {@return the result of a tool that did not} */
  public static ExecutionResult failed(GuestFault fault, Denial... denials) {
    return new ExecutionResult(new Outcome.Failed(fault), USAGE, List.of(denials));
  }

  /** {@return a host that agents call at that address} */
  public static FakeHost at(String url) {
    var host = new FakeHost();
    host.server = new AgentServer.Called(url);
    return host;
  }

  /** {@return a host with these tools installed} */
  public static FakeHost with(Tool... tools) {
    var host = new FakeHost();
    host.tools = List.of(tools);
    return host;
  }

  /** {@return a host whose calls end like that} */
  public static FakeHost calling(ExecutionResult result) {
    var host = new FakeHost();
    host.result = result;
    return host;
  }

  /** {@return a host whose every use case fails with these problems} */
  public static FakeHost failing(Problem... problems) {
    return throwing(new ProblemException(List.of(problems)));
  }

  /** {@return a host whose every use case throws that} */
  public static FakeHost throwing(RuntimeException failure) {
    var host = new FakeHost();
    host.failure = Optional.of(failure);
    return host;
  }

  /** {@return a host whose every use case meets that error of the Java machine} */
  public static FakeHost throwing(Error error) {
    var host = new FakeHost();
    host.error = Optional.of(error);
    return host;
  }

  /** Has every call report that before it ends. */
  public FakeHost reporting(Progress... progress) {
    reports = List.of(progress);
    return this;
  }

  /** {@return the options of each opened session} */
  public List<GlobalOptions> opened() {
    return opened;
  }

  /** {@return what the use cases were asked, in order} */
  public List<Object> asked() {
    return asked;
  }

  /** {@return the events so far} */
  public List<LogEvent> events() {
    return telemetry.events();
  }

  /** {@return how many sessions were closed} */
  public int closed() {
    return closed;
  }

  @Override
  public Session open(GlobalOptions options) {
    opened.add(options);
    return new ScriptedSession();
  }

  private <T> T answer(Object question, T answer) {
    asked.add(question);
    error.ifPresent(thrown -> {
      throw thrown;
    });
    failure.ifPresent(thrown -> {
      throw thrown;
    });
    return answer;
  }

  private final class ScriptedSession implements Session {
    @Override
    public UseCases useCases() {
      return new UseCases(
          source -> answer(source, tools.getFirst()),
          filter -> answer(filter, tools),
          (after, _) -> answer(after, tools),
          () -> answer("revision", 0L),
          id ->
              answer(
                  id,
                  new ToolDetails(
                      tools.getFirst(),
                      tools.getFirst().operations(),
                      Path.of("/store/t.wasm"),
                      LIMITS)),
          file -> answer(file, SampleTools.module(file)),
          (RunModuleCommand command) -> {
            reports.forEach(command.progress()::reached);
            return answer(
                new RunModuleCommand(
                    command.module(), command.function(), command.input(), command.limits()),
                result);
          },
          (ExecuteToolCommand command) -> {
            reports.forEach(command.progress()::reached);
            return answer(
                new ExecuteToolCommand(command.tool(), command.input(), command.cancellation()),
                result);
          },
          () ->
              answer(
                  "settings",
                  List.of(
                      new EffectiveSetting("runtime.max_concurrent", "8", "--concurrency"),
                      new EffectiveSetting("runtime.pool_size", "5", "built-in"),
                      new EffectiveSetting("logging.level", "\"info\"", "/etc/kami.toml"))));
    }

    @Override
    public JsonCodec json() {
      return new FakeJson();
    }

    @Override
    public Telemetry telemetry() {
      return telemetry;
    }

    @Override
    public void serve(Consumer<String> notes) {
      answer("serve", "");
    }

    @Override
    public AgentServer agentServer() {
      return answer("agent server", server);
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
