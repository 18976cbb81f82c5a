package dev.kami.adapters.wasm.typed;

import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.execution.Outcome;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.GuestFault;

/**
 * What a function answered as the outcome of its call. As text a string stands for itself, anything
 * else is JSON.
 *
 * @param json prints it
 */
public record TypedOutcome(JsonCodec json) {

  private static final GuestFault UNEXPLAINED =
      new GuestFault(
          GuestFault.Kind.TOOL_ERROR,
          "guest.failed",
          "the tool failed",
          "it ended without saying why",
          "");

  /** {@return the outcome} */
  public Outcome of(Answer answer) {
    return switch (answer) {
      case Answer.Success(var value) ->
          new Outcome.Completed(value.map(this::text).orElse(""), value);
      case Answer.Failure(var value) ->
          new Outcome.Failed(
              value
                  .map(this::text)
                  .filter(text -> !text.isEmpty())
                  .map(TypedOutcome::said)
                  .orElse(UNEXPLAINED));
    };
  }

  private String text(JsonValue value) {
    return value instanceof JsonString(var text) ? text : json.print(value);
  }

  private static GuestFault said(String text) {
    return new GuestFault(GuestFault.Kind.TOOL_ERROR, "guest.failed", text, "", "");
  }
}
