package dev.kami.application.execution;

import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import dev.kami.domain.tool.ModuleInterface;
import dev.kami.domain.tool.ToolFunction;
import java.util.Optional;

/** Which function of a module that is not installed is called. */
final class FunctionChoice {

  private FunctionChoice() {}

  /**
   * {@return the function; empty for a module that is called as a whole}
   *
   * @param named the name that the caller gave, needed when there are several
   * @throws ProblemException {@code module.which-function} or {@code module.no-such-function}, both
   *     with what there is
   */
  static Optional<ToolFunction> of(ModuleInterface offers, Optional<String> named) {
    if (named.isEmpty()) {
      if (offers.functions().size() > 1) {
        throw wrong(
            "module.which-function",
            "the module has " + offers.functions().size() + " functions",
            offers);
      }
      return offers.functions().stream().findFirst();
    }
    var name = named.get();
    var function = offers.function(name);
    if (function.isEmpty()) {
      throw wrong(
          "module.no-such-function",
          "the module has no function '" + Printable.clip(name) + "'",
          offers);
    }
    return function;
  }

  private static ProblemException wrong(String code, String cause, ModuleInterface offers) {
    var names = offers.functions().stream().map(ToolFunction::name).toList();
    return new ProblemException(
        names.isEmpty()
            ? new UserError(
                UserError.Kind.USAGE, code, cause, "it is called as a whole", "remove --function")
            : new UserError(
                UserError.Kind.USAGE,
                code,
                cause,
                "it has: " + String.join(", ", names),
                "name one of them with --function NAME"));
  }
}
