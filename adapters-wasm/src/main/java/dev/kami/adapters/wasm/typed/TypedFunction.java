package dev.kami.adapters.wasm.typed;

import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.tool.ToolFunction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * A function of a component that can be called with JSON; immutable.
 *
 * <p>A result of type {@code result} is taken apart: its success is the answer, its error an error.
 * The types in here may be those of validation or those of an instance: no resource is among them,
 * so they are the same.
 */
public final class TypedFunction {

  private final String name;
  private final FunctionType type;

  /** A function that {@link TypeCheck} found expressible. */
  TypedFunction(String name, FunctionType type) {
    this.name = name;
    this.type = type;
  }

  /** {@return what callers must know of it} */
  public ToolFunction describe() {
    return new ToolFunction(
        name, TypeSchema.object(type.parameters()), success().map(TypeSchema::of));
  }

  /**
   * {@return the arguments in the order of the parameters}
   *
   * @throws ProblemException everything that does not fit, each with its path
   */
  public List<Value> arguments(JsonObject json) {
    var problems = new InputProblems();
    return new ValueReader(problems)
        .fields(type.parameters(), json, JsonPlace.ROOT)
        .orElseThrow(() -> new ProblemException(problems.all()));
  }

  /**
   * {@return the answer; empty when it was not admitted}
   *
   * @param result what the function returned, of the type that it has
   * @param admits is asked before that many characters more are written; once it refuses, it is not
   *     asked again
   */
  public Optional<Answer> answer(Optional<Value> result, LongPredicate admits) {
    if (result.isEmpty()) {
      return Optional.of(new Answer.Success(Optional.empty()));
    }
    if (isResult() && result.get() instanceof Value.Case(var number, var payload)) {
      return number == 0
          ? answer(success(), payload, admits, Answer.Success::new)
          : answer(error(), payload, admits, Answer.Failure::new);
    }
    return answer(success(), result, admits, Answer.Success::new);
  }

  private boolean isResult() {
    return type.result().filter(ResultType.class::isInstance).isPresent();
  }

  private Optional<ValueType> success() {
    return type.result().flatMap(of -> of instanceof ResultType(var ok, _) ? ok : Optional.of(of));
  }

  private Optional<ValueType> error() {
    return type.result()
        .flatMap(of -> of instanceof ResultType(_, var error) ? error : Optional.empty());
  }

  private static Optional<Answer> answer(
      Optional<ValueType> type,
      Optional<Value> value,
      LongPredicate admits,
      Function<Optional<JsonValue>, Answer> form) {
    if (type.isEmpty() || value.isEmpty()) {
      return Optional.of(form.apply(Optional.empty()));
    }
    return new ValueWriter(admits)
        .write(type.get(), value.get())
        .map(json -> form.apply(Optional.of(json)));
  }
}
