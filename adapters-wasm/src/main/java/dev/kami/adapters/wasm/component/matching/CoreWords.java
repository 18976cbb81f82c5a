package dev.kami.adapters.wasm.component.matching;

import dev.kami.adapters.wasm.module.FunctionType;
import dev.kami.adapters.wasm.module.NumberType;
import dev.kami.adapters.wasm.module.ReferenceType;
import dev.kami.adapters.wasm.module.ValueType;
import dev.kami.adapters.wasm.module.VectorType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Core types in messages, as the text format has them. */
final class CoreWords {

  /** More parameters than anybody wants to read. */
  private static final int SHOWN = 20;

  private CoreWords() {}

  static String function(FunctionType type) {
    return "(func%s%s)".formatted(list("param", type.parameters()), list("result", type.results()));
  }

  static String value(ValueType type) {
    return switch (type) {
      case NumberType number -> number.name().toLowerCase(Locale.ROOT);
      case VectorType _ -> "v128";
      case ReferenceType reference when reference.nullable() ->
          reference.heap().toString().toLowerCase(Locale.ROOT) + "ref";
      case ReferenceType reference ->
          "(ref %s)".formatted(reference.heap().toString().toLowerCase(Locale.ROOT));
    };
  }

  private static String list(String word, List<ValueType> types) {
    if (types.isEmpty()) {
      return "";
    }
    String shown =
        types.stream().limit(SHOWN).map(CoreWords::value).collect(Collectors.joining(" "));
    return " (%s %s%s)".formatted(word, shown, types.size() > SHOWN ? " …" : "");
  }
}
