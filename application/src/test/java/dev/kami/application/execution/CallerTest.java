package dev.kami.application.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.application.fixture.Thrown;
import dev.kami.application.fixture.Tools;
import dev.kami.application.port.in.Caller;
import dev.kami.application.port.in.ExecuteTool;
import dev.kami.application.port.in.ExecuteToolCommand;
import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Cancellation;
import dev.kami.application.port.out.ProgressListener;
import dev.kami.domain.execution.ExecutionResult;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonObject;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools that are of use only to clients which can do something. */
final class CallerTest {

  private static final String TOOL = "dev.example.chart";

  @TempDir private Path data;

  private ExecutionWorld world;

  @BeforeEach
  void install_a_tool_with_needs() {
    world = new ExecutionWorld(data);
    world.install("echo", Tools.needing(TOOL, "sampling", "dev.example/charts"));
  }

  @Test
  void a_program_that_can_do_more_than_the_tool_needs_is_served() {
    var able = Set.of("sampling", "dev.example/charts", "roots");
    assertInstanceOf(Outcome.Completed.class, execute(Caller.program(able)).outcome());
  }

  @Test
  void a_person_can_do_anything() {
    assertInstanceOf(Outcome.Completed.class, execute(Caller.PERSON).outcome());
  }

  @Test
  void a_program_that_lacks_something_is_told_what() {
    var problem = Thrown.problem(() -> execute(Caller.program(Set.of("sampling"))));
    assertEquals(ExecuteTool.CLIENT_LACKS, problem.code());
    assertTrue(problem.cause().endsWith("needs a client that can do: dev.example/charts"));
  }

  private ExecutionResult execute(Caller caller) {
    var input = new ToolInput.Value(JsonObject.EMPTY);
    var command =
        new ExecuteToolCommand(TOOL, input, caller, Cancellation.NEVER, ProgressListener.NONE);
    return world.execution.executeTool().execute(command);
  }
}
