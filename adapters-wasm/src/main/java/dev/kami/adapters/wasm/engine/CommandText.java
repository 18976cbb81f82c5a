package dev.kami.adapters.wasm.engine;

import dev.kami.adapters.wasm.module.ExternalType;
import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.GlobalType;
import dev.kami.adapters.wasm.module.Limits;
import dev.kami.adapters.wasm.module.MemoryType;
import dev.kami.adapters.wasm.module.ModuleFacts;
import dev.kami.adapters.wasm.module.NumberType;
import dev.kami.adapters.wasm.module.ReferenceType;
import dev.kami.adapters.wasm.module.TableType;
import dev.kami.adapters.wasm.module.TagType;
import dev.kami.adapters.wasm.module.ValueType;
import dev.kami.adapters.wasm.module.VectorType;
import dev.kami.domain.problem.Printable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a core module imports and exports, a line each, for people. */
final class CommandText {

  private static final int MOST_LINES = 1000;
  private static final int MOST_PARAMETERS = 50;

  private CommandText() {}

  static String of(ModuleFacts facts) {
    var imports =
        facts.imports().stream()
            .map(it -> "import " + name(it.module()) + "." + name(it.name()) + type(it.type()));
    var exports = facts.exports().stream().map(it -> "export " + name(it.name()) + type(it.type()));
    var lines = Stream.concat(imports, exports).limit(MOST_LINES).toList();
    var total = facts.imports().size() + facts.exports().size();
    return String.join("\n", lines)
        + (total > MOST_LINES ? "\n… and " + (total - MOST_LINES) + " more" : "");
  }

  private static String name(String name) {
    return Printable.clip(name);
  }

  private static String type(ExternalType type) {
    return switch (type) {
      case FunctionType(var parameters, var results) ->
          ": func("
              + values(parameters)
              + ")"
              + (results.isEmpty() ? "" : " -> " + values(results));
      case MemoryType(var limits, _) -> ": memory of " + range(limits) + " pages";
      case TableType(_, var limits) -> ": table of " + range(limits) + " elements";
      case GlobalType(var value, var mutable) ->
          ": " + (mutable ? "mutable " : "") + "global " + value(value);
      case TagType(var signature) -> ": tag(" + values(signature.parameters()) + ")";
    };
  }

  private static String values(List<ValueType> types) {
    return types.stream()
            .limit(MOST_PARAMETERS)
            .map(CommandText::value)
            .collect(Collectors.joining(", "))
        + (types.size() > MOST_PARAMETERS ? ", …" : "");
  }

  private static String value(ValueType type) {
    return switch (type) {
      case NumberType number -> number.name().toLowerCase(Locale.ROOT);
      case VectorType _ -> "v128";
      case ReferenceType _ -> "ref";
    };
  }

  private static String range(Limits limits) {
    var from = Long.toString(limits.minimum());
    var to = limits.maximum();
    return to.isPresent() ? from + " to " + to.getAsLong() : from + " or more";
  }
}
