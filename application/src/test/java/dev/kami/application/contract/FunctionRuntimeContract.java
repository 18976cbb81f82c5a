package dev.kami.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.ExecutionRequest;
import dev.kami.application.port.out.Grants;
import dev.kami.application.port.out.ToolRuntime;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.policy.ResourceLimits;
import dev.kami.domain.problem.GuestFault;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ModuleBytes;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.ToolFunction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link ToolRuntime} does that runs modules with functions of any types. */
@Timeout(60)
public abstract class FunctionRuntimeContract {

  private static final ResourceLimits PLENTY =
      new ResourceLimits(
          16 * ResourceLimits.MEGABYTE, Duration.ofSeconds(30), 50_000_000, 256 * 1024);

  private ToolRuntime runtime;

  /** {@return a new runtime} */
  protected abstract ToolRuntime newRuntime();

  /**
   * {@return a module with two functions, in WIT: {@code greet: func(name: string) -> string},
   * which answers {@code Hello, NAME}, and {@code refuse: func() -> result<_, string>}, which
   * answers with the error {@code went wrong}}
   */
  protected abstract ModuleBytes functions();

  @BeforeEach
  final void make_the_runtime() {
    runtime = newRuntime();
  }

  @AfterEach
  final void close_it() {
    runtime.close();
  }

  @Test
  final void a_module_tells_its_functions_with_their_types() {
    var offered = runtime.examine(functions());
    assertEquals(ModuleInterface.Kind.FUNCTIONS, offered.kind());
    assertEquals(
        List.of("greet", "refuse"), offered.functions().stream().map(ToolFunction::name).toList());
    var greet = offered.function("greet").orElseThrow();
    assertEquals(Optional.of(new JsonString("object")), greet.arguments().get("type"));
    var properties =
        assertInstanceOf(JsonObject.class, greet.arguments().get("properties").orElseThrow());
    assertTrue(properties.get("name").isPresent(), properties::toString);
    assertTrue(greet.result().isPresent());
    assertTrue(offered.function("refuse").orElseThrow().result().isEmpty());
  }

  @Test
  final void a_function_takes_its_arguments_by_name_and_its_answer_has_a_value() {
    var result = call("greet", JsonObject.EMPTY.with("name", "Ädä 😀"));
    assertEquals(
        new Outcome.Completed("Hello, Ädä 😀", Optional.of(new JsonString("Hello, Ädä 😀"))),
        result.outcome());
  }

  @Test
  final void the_error_of_a_function_is_an_error_of_the_tool() {
    var failed = assertInstanceOf(Outcome.Failed.class, call("refuse", JsonObject.EMPTY).outcome());
    assertEquals(GuestFault.Kind.TOOL_ERROR, failed.fault().kind());
    assertTrue(failed.fault().sentence().contains("went wrong"), failed.fault()::sentence);
  }

  @Test
  final void all_that_is_wrong_with_the_arguments_is_told_and_nothing_runs() {
    var arguments =
        JsonObject.EMPTY.with("name", JsonNumber.of(7)).with("nmae", new JsonString("Ada"));
    var problems = Thrown.problems(() -> call("greet", arguments));
    assertEquals(2, problems.size(), problems::toString);
    for (var problem : problems) {
      assertInstanceOf(UserError.class, problem);
    }
  }

  @Test
  final void an_unknown_function_and_the_main_entry_are_not_there() {
    for (var entry :
        List.of(
            new Entry.Function("none-such", JsonObject.EMPTY),
            new Entry.Main("{}"),
            new Entry.Describe())) {
      var failed = assertInstanceOf(Outcome.Failed.class, call(entry).outcome());
      assertEquals(GuestFault.Kind.UNUSABLE, failed.fault().kind());
    }
  }

  private ExecutionResult call(String function, JsonObject arguments) {
    return call(new Entry.Function(function, arguments));
  }

  private ExecutionResult call(Entry entry) {
    try (var prepared = runtime.prepare(functions())) {
      return prepared.execute(new ExecutionRequest(entry, PLENTY, Grants.NONE, Cancellation.NEVER));
    }
  }
}
