package dev.kami.adapters.wasm.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.kami.application.memory.KnownJson;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.GuestFault;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TypedOutcomeTest {

  private static final JsonValue SEVEN = JsonNumber.of(7);
  private static final JsonValue TEXT = new JsonString("as it is");

  private final KnownJson json = new KnownJson();

  @Test
  void a_result_is_printed_and_kept_and_a_string_stands_for_itself() {
    assertEquals(
        new Outcome.Completed(json.print(SEVEN), Optional.of(SEVEN)),
        of(new Answer.Success(Optional.of(SEVEN))));
    assertEquals(
        new Outcome.Completed("as it is", Optional.of(TEXT)),
        of(new Answer.Success(Optional.of(TEXT))));
    assertEquals(new Outcome.Completed(""), of(new Answer.Success(Optional.empty())));
  }

  @Test
  void an_error_says_what_the_function_says() {
    assertEquals("as it is", cause(Optional.of(TEXT)));
    assertEquals(json.print(SEVEN), cause(Optional.of(SEVEN)));
    assertEquals("the tool failed", cause(Optional.empty()));
    assertEquals("the tool failed", cause(Optional.of(new JsonString(""))));
  }

  private String cause(Optional<JsonValue> error) {
    var failed = assertInstanceOf(Outcome.Failed.class, of(new Answer.Failure(error)));
    assertEquals(GuestFault.Kind.TOOL_ERROR, failed.fault().kind());
    return failed.fault().cause();
  }

  private Outcome of(Answer answer) {
    return new TypedOutcome(json).of(answer);
  }
}
