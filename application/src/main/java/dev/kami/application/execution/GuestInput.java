package dev.kami.application.execution;

import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.InputCheck;
import dev.kami.domain.tool.ToolArguments;

/** Turns what a driver has into the text that a guest gets. */
record GuestInput(JsonCodec json) {

  /**
   * {@return the text, unchanged when it was one}
   *
   * @throws ProblemException {@code json.invalid}
   */
  String unchecked(ToolInput input) {
    return switch (input) {
      case ToolInput.Text(var text) -> {
        json.parse(text);
        yield text;
      }
      case ToolInput.Value(var value) -> json.print(value);
    };
  }

  /**
   * {@return the text of the input with defaults filled in}
   *
   * @throws ProblemException {@code json.invalid}, or all that is wrong with the arguments
   */
  String checked(ToolInput input, ToolArguments arguments) {
    return switch (arguments.check(value(input))) {
      case InputCheck.Accepted(var object) -> json.print(object);
      case InputCheck.Rejected(var problems) -> throw new ProblemException(problems);
    };
  }

  private JsonValue value(ToolInput input) {
    return switch (input) {
      case ToolInput.Text(var text) -> json.parse(text);
      case ToolInput.Value(var value) -> value;
    };
  }
}
