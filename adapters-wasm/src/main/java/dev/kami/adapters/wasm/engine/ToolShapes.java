package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.component.type.ComponentType;
import dev.kami.adapters.wasm.component.type.CoreModuleType;
import dev.kami.adapters.wasm.component.type.ExternType;
import dev.kami.adapters.wasm.component.type.FunctionType;
import dev.kami.adapters.wasm.component.type.InstanceType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.TypeBound;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.typed.TypedExports;
import dev.kami.adapters.wasm.typed.TypedExports.Exported;
import dev.kami.domain.problem.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out how a component is called: by {@code run} of {@code kami:tool/tool} or of its own when
 * that is a function from text to text, else by {@code run} of {@code wasi:cli/run}, else by each
 * function that it exports.
 */
final class ToolShapes {

  private static final String TOOL = "kami:tool/tool";
  private static final String COMMAND = "wasi:cli/run";
  private static final String RUN = "run";
  private static final String DESCRIBE = "describe";
  private static final int MOST_REASONS = 5;

  private static final ValueType STRING = PrimitiveType.STRING;
  private static final ValueType TEXT_OR_ERROR =
      new ResultType(Optional.of(STRING), Optional.of(STRING));
  private static final ValueType SUCCESS_OR_ERROR =
      new ResultType(Optional.empty(), Optional.empty());

  private ToolShapes() {}

  /**
   * {@return how the component is called}
   *
   * @throws dev.kami.domain.problem.ProblemException {@code module.no-entry-point}
   */
  static ToolShape of(ComponentType component) {
    var functions = functions(component);
    return textTool(functions).or(() -> command(functions)).orElseGet(() -> typed(component));
  }

  private static Optional<ToolShape> textTool(List<Exported> functions) {
    for (var function : functions) {
      if (isOf(function, TOOL) && function.name().equals(RUN) && !isTextToText(function)) {
        throw UnusableModule.noEntryPoint(
            "exports '" + Printable.clip(function.toString()) + "' with another type",
            "it must be: run: func(input: string) -> result<string, string>");
      }
    }
    return functions.stream()
        .filter(function -> function.instance().isEmpty() || isOf(function, TOOL))
        .filter(function -> function.name().equals(RUN) && isTextToText(function))
        .findFirst()
        .map(run -> new ToolShape.TextTool(name(run), description(run, functions)));
  }

  /** The description stands beside what it describes. */
  private static Optional<ExportName> description(Exported run, List<Exported> functions) {
    return functions.stream()
        .filter(function -> function.instance().equals(run.instance()))
        .filter(function -> function.name().equals(DESCRIBE))
        .filter(function -> takes(function).isEmpty() && answers(function, STRING))
        .findFirst()
        .map(ToolShapes::name);
  }

  private static Optional<ToolShape> command(List<Exported> functions) {
    return functions.stream()
        .filter(function -> isOf(function, COMMAND) && function.name().equals(RUN))
        .filter(function -> takes(function).isEmpty() && answers(function, SUCCESS_OR_ERROR))
        .findFirst()
        .map(function -> new ToolShape.Command(name(function)));
  }

  private static ToolShape typed(ComponentType component) {
    var exports = TypedExports.of(component.exports());
    if (!exports.callable().isEmpty()) {
      return new ToolShape.Functions(exports);
    }
    if (exports.withheld().isEmpty()) {
      throw UnusableModule.noEntryPoint(
          "exports no function", "export " + TOOL + ", " + COMMAND + "@0.2 or functions");
    }
    var reasons =
        exports.withheld().stream()
            .limit(MOST_REASONS)
            .map(it -> "'" + Printable.clip(it.name()) + "': " + it.why())
            .collect(Collectors.joining("; "));
    throw UnusableModule.noEntryPoint(
        "exports no function that can be called: " + reasons,
        "export functions of values: resources have no place in JSON");
  }

  private static boolean isOf(Exported function, String unversioned) {
    return function
        .instance()
        .filter(name -> name.equals(unversioned) || name.startsWith(unversioned + "@"))
        .isPresent();
  }

  private static boolean isTextToText(Exported function) {
    return takes(function).equals(List.of(STRING)) && answers(function, TEXT_OR_ERROR);
  }

  private static List<ValueType> takes(Exported function) {
    return function.type().parameters().stream().map(it -> it.type()).toList();
  }

  private static boolean answers(Exported function, ValueType type) {
    return function.type().result().equals(Optional.of(type));
  }

  private static ExportName name(Exported function) {
    return new ExportName(function.instance(), function.name());
  }

  private static List<Exported> functions(ComponentType component) {
    var functions = new ArrayList<Exported>();
    component.exports().forEach((name, type) -> collect(Optional.empty(), name, type, functions));
    return functions;
  }

  private static void collect(
      Optional<String> instance, String name, ExternType type, List<Exported> functions) {
    switch (type) {
      case FunctionType function -> functions.add(new Exported(instance, name, function));
      case InstanceType of -> {
        if (instance.isEmpty()) {
          of.exports().forEach((inner, part) -> collect(Optional.of(name), inner, part, functions));
        }
      }
      case ComponentType _, CoreModuleType _, TypeBound _ -> {
        // Nothing to call.
      }
    }
  }
}
