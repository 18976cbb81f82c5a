package dev.kami.application.contract;

import dev.kami.application.memory.ScriptedCall;
import dev.kami.application.memory.ScriptedRuntime;
import dev.kami.application.port.out.Entry;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemCollector;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.ToolFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The guests of {@link GuestBehaviour} as scripts: what each of them does, in executable form. */
public final class ScriptedGuests {

  private static final long PAGE = 65_536;

  private static final JsonObject TEXT = JsonObject.EMPTY.with("type", "string");
  private static final JsonObject OBJECT = JsonObject.EMPTY.with("type", "object");
  private static final ModuleInterface OFFERED =
      new ModuleInterface(
          ModuleInterface.Kind.FUNCTIONS,
          "",
          List.of(
              new ToolFunction(
                  "greet",
                  OBJECT.with("properties", JsonObject.EMPTY.with("name", TEXT)),
                  Optional.of(TEXT)),
              new ToolFunction("refuse", OBJECT, Optional.empty())),
          List.of());

  private ScriptedGuests() {}

  /** {@return a runtime that knows each behaviour by its name} */
  public static ScriptedRuntime runtime() {
    var runtime = new ScriptedRuntime();
    for (var behaviour : GuestBehaviour.values()) {
      runtime.define(behaviour.name(), script(behaviour));
    }
    runtime.define(functions(), OFFERED, ScriptedGuests::function);
    return runtime;
  }

  /** {@return the name of the script that {@link #runtime} knows for the module of functions} */
  public static String functions() {
    return "functions";
  }

  private static ScriptedRuntime.Script script(GuestBehaviour behaviour) {
    return switch (behaviour) {
      case ECHO -> ScriptedGuests::echo;
      case FAIL -> call -> fail("ended with code 7: went wrong", call);
      case LOOP -> ScriptedGuests::loop;
      case TRAP -> _ -> trap("unreachable");
      case RECURSE -> _ -> trap("call stack exhausted");
      case FLOOD -> ScriptedGuests::flood;
      case GROW -> ScriptedGuests::grow;
      case COUNT -> _ -> "1";
      case READ_VARIABLE -> call -> call.variable("GREETING").orElse("");
      case READ_FILE -> ScriptedGuests::readFile;
      case WRITE_FILE -> ScriptedGuests::writeFile;
    };
  }

  private static String echo(ScriptedCall call) {
    call.spend(10 + call.input().length());
    call.grow(PAGE);
    call.write(call.input().length());
    return call.input();
  }

  private static String fail(String cause, ScriptedCall call) {
    call.spend(1);
    throw ScriptedCall.ended(GuestFault.Kind.TOOL_ERROR, "tool.error", cause);
  }

  private static String trap(String cause) {
    throw ScriptedCall.ended(GuestFault.Kind.TRAP, "guest.trap", cause);
  }

  private static String loop(ScriptedCall call) {
    while (true) {
      call.spend(3);
    }
  }

  private static String flood(ScriptedCall call) {
    while (true) {
      call.spend(10);
      call.write(100);
    }
  }

  private static String grow(ScriptedCall call) {
    while (call.grow(PAGE)) {
      call.spend(5);
    }
    return "refused";
  }

  private static String readFile(ScriptedCall call) {
    try {
      return Files.readString(call.file(call.input(), false));
    } catch (IOException e) {
      return fail(e.toString(), call);
    }
  }

  private static String writeFile(ScriptedCall call) {
    try {
      Files.writeString(call.file(call.input(), true), "kept");
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String function(ScriptedCall call) {
    return switch (call.entry()) {
      case Entry.Function(var name, var arguments) when name.equals("greet") ->
          "Hello, " + name(arguments);
      case Entry.Function _, Entry.Main _, Entry.Describe _ -> fail("went wrong", call);
    };
  }

  private static String name(JsonObject arguments) {
    var problems = new ProblemCollector();
    var name = "";
    for (var member : arguments.members().entrySet()) {
      if (!member.getKey().equals("name")) {
        problems.add(invalid("$." + member.getKey() + " is unknown"));
      } else if (member.getValue() instanceof JsonString(var text)) {
        name = text;
      } else {
        problems.add(invalid("$.name is no string"));
      }
    }
    problems.throwIfAny();
    return name;
  }

  private static Problem invalid(String cause) {
    return new UserError(UserError.Kind.INVALID, "input.invalid", cause, "", "");
  }
}
