package dev.kami.application.memory;

import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.PreparedModule;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.execution.Usage;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Executes guests that are Java lambdas: a module's bytes are the name of its script. */
public final class ScriptedRuntime implements ToolRuntime {

  private static final String MAGIC = "script:";

  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Map<String, ModuleInterface> interfaces = new ConcurrentHashMap<>();
  private final List<String> prepared = new CopyOnWriteArrayList<>();
  private final List<String> closed = new CopyOnWriteArrayList<>();
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** What a guest does. */
  @FunctionalInterface
  public interface Script {

    /** {@return the guest's answer; its failures are thrown by the call's methods} */
    String run(ScriptedCall call);
  }

  /** {@return the module that runs the script of that name} */
  public static ModuleBytes module(String script) {
    return ModuleBytes.copyOf((MAGIC + script + ";").getBytes(StandardCharsets.UTF_8));
  }

  /** Makes a script known under a name, in the place of an earlier one. */
  public void define(String name, Script script) {
    scripts.put(name, script);
  }

  /** Makes a script known whose module offers that; others are commands. */
  public void define(String name, ModuleInterface offers, Script script) {
    interfaces.put(name, offers);
    define(name, script);
  }

  /** {@return the names of the modules that were prepared, in order, with repetition} */
  public List<String> prepared() {
    return List.copyOf(prepared);
  }

  /** {@return the names of the prepared modules that were closed, in order, with repetition} */
  public List<String> closed() {
    return List.copyOf(closed);
  }

  @Override
  public ModuleInterface examine(ModuleBytes module) {
    return interfaceOf(known(module));
  }

  @Override
  public PreparedModule prepare(ModuleBytes module) {
    var name = known(module);
    prepared.add(name);
    return new Prepared(name, Objects.requireNonNull(scripts.get(name)));
  }

  private ModuleInterface interfaceOf(String name) {
    return interfaces.getOrDefault(name, ModuleInterface.COMMAND);
  }

  private String known(ModuleBytes module) {
    var name = scriptName(new String(module.toByteArray(), StandardCharsets.UTF_8));
    return name.filter(scripts::containsKey)
        .orElseThrow(() ->
            new ProblemException(
                new GuestFault(
                    GuestFault.Kind.UNUSABLE,
                    "module.malformed",
                    module + " is not the name of a script",
                    "",
                    "define the script")));
  }

  @Override
  public void close() {
    stopped.set(true);
  }

  private static Optional<String> scriptName(String text) {
    return text.startsWith(MAGIC) && text.endsWith(";")
        ? Optional.of(text.substring(MAGIC.length(), text.length() - 1))
        : Optional.empty();
  }

  private final class Prepared implements PreparedModule {

    private final String name;
    private final Script script;
    private final AtomicBoolean closedOnce = new AtomicBoolean();

    Prepared(String name, Script script) {
      this.name = name;
      this.script = script;
    }

    @Override
    public ExecutionResult execute(ExecutionRequest request) {
      var call = new ScriptedCall(request, stopped::get);
      if (!has(request.entry())) {
        var fault = ToolRuntime.noSuchEntry(request.entry());
        return new ExecutionResult(new Outcome.Failed(fault), Usage.NONE, List.of());
      }
      var outcome = outcome(call);
      return new ExecutionResult(outcome, call.usage(), call.denials());
    }

    private Outcome outcome(ScriptedCall call) {
      try {
        return completed(call.entry(), scripts.getOrDefault(name, script).run(call));
      } catch (ProblemException e) {
        if (e.first() instanceof GuestFault fault) {
          return new Outcome.Failed(fault);
        }
        throw e;
      }
    }

    private boolean has(Entry entry) {
      var offers = interfaceOf(name);
      return switch (entry) {
        case Entry.Main _ -> offers.kind() != ModuleInterface.Kind.FUNCTIONS;
        case Entry.Describe _ -> offers.kind() == ModuleInterface.Kind.TEXT_TOOL;
        case Entry.Function(var function, _) -> offers.function(function).isPresent();
      };
    }

    /** The answer of a function that has a result is a string as far as anybody can tell. */
    private Outcome completed(Entry entry, String answer) {
      var typed =
          entry instanceof Entry.Function(var function, _)
              && interfaceOf(name).function(function).orElseThrow().result().isPresent();
      return new Outcome.Completed(
          answer, typed ? Optional.of(new JsonString(answer)) : Optional.empty());
    }

    @Override
    public void close() {
      if (!closedOnce.getAndSet(true)) {
        closed.add(name);
      }
    }
  }
}
