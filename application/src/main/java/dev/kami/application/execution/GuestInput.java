package dev.kami.application.execution;

import dev.kami.application.port.in.ToolInput;
import dev.kami.application.port.out.Entry;
import dev.kami.application.port.out.JsonCodec;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.InputCheck;
import dev.kami.domain.tool.Operation;
import dev.kami.domain.tool.ToolFunction;

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
   * {@return the arguments of a function of a module that is not installed}
   *
   * @throws ProblemException {@code json.invalid}, or all that is wrong with the arguments
   */
  JsonObject checked(ToolInput input, ToolFunction function) {
    return accepted(function.check(value(input)));
  }

  /**
   * {@return the entry of the operation, with the input in which defaults are filled in}
   *
   * @throws ProblemException {@code json.invalid}, or all that is wrong with the arguments
   */
  Entry checked(ToolInput input, Operation operation) {
    var object = accepted(operation.check(value(input)));
    return operation
        .function()
        .<Entry>map(function -> new Entry.Function(function.name(), object))
        .orElseGet(() -> new Entry.Main(json.print(object)));
  }

  private static JsonObject accepted(InputCheck check) {
    return switch (check) {
      case InputCheck.Accepted(var object) -> object;
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
