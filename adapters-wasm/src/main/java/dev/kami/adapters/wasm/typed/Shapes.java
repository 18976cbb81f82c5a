package dev.kami.adapters.wasm.typed;

import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.ValueType;
import java.util.List;

/** The choices of the mapping on which schema, reader and writer must agree. */
final class Shapes {

  /** The member that wraps the value of an option whose value may itself be {@code null}. */
  static final String SOME = "some";

  /** The member of a result that is a success. */
  static final String OK = "ok";

  /** The member of a result that is an error. */
  static final String ERROR = "error";

  /** The floats that are no JSON numbers. */
  static final List<String> SPECIAL_FLOATS = List.of("NaN", "Infinity", "-Infinity");

  private Shapes() {}

  /** {@return whether a value of the type may be {@code null}} */
  static boolean mayBeNull(ValueType type) {
    return type instanceof OptionType;
  }

  /** {@return whether a list of these elements is one string of base64} */
  static boolean isBytes(ValueType element) {
    return element == PrimitiveType.U8;
  }
}
