package dev.kami.adapters.wasm.typed;

import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/** Reads values without parts. */
record ScalarReader(InputProblems problems) {

  private static final String FLOAT = "a number or \"NaN\", \"Infinity\", \"-Infinity\"";
  private static final String CHARACTER = "a string of one character";

  /** {@return the value; empty after noting what is wrong} */
  Optional<Value> read(PrimitiveType type, JsonValue json, JsonPlace place) {
    return switch (type) {
      case BOOL ->
          json instanceof JsonBoolean(var bool)
              ? Optional.of(new Value.Bool(bool))
              : problems.wrongType(place, json, "true or false");
      case S8, U8, S16, U16, S32, U32, S64, U64 ->
          integer(IntegerRange.of(type).orElseThrow(), json, place);
      case F32 -> real(json, place).flatMap(text -> float32(text, place));
      case F64 -> real(json, place).flatMap(text -> float64(text, place));
      case CHAR -> text(json, place, CHARACTER).flatMap(text -> character(text, place));
      case STRING -> text(json, place, "a string").map(Value.Text::new);
      case ERROR_CONTEXT -> throw new IllegalStateException("not expressible: " + type);
    };
  }

  private Optional<Value> integer(IntegerRange range, JsonValue json, JsonPlace place) {
    var wanted = "an integer from " + range.least() + " to " + range.most();
    if (!(json instanceof JsonNumber number) || !number.isInteger()) {
      return problems.wrongType(place, json, wanted);
    }
    var bits = range.bits(number);
    return bits.isPresent()
        ? Optional.of(new Value.Int(bits.get()))
        : problems.notAllowed(place, "is out of range", wanted);
  }

  /** The number as Java's parsers take it: of the special ones the names are the same. */
  private Optional<String> real(JsonValue json, JsonPlace place) {
    if (json instanceof JsonNumber(var literal)) {
      return Optional.of(literal);
    }
    return json instanceof JsonString(var name) && Shapes.SPECIAL_FLOATS.contains(name)
        ? Optional.of(name)
        : problems.wrongType(place, json, FLOAT);
  }

  private Optional<Value> float32(String text, JsonPlace place) {
    var value = Float.parseFloat(text);
    return Float.isInfinite(value) && isNumber(text)
        ? problems.notAllowed(place, "is out of range", FLOAT)
        : Optional.of(new Value.Float32(value));
  }

  private Optional<Value> float64(String text, JsonPlace place) {
    var value = Double.parseDouble(text);
    return Double.isInfinite(value) && isNumber(text)
        ? problems.notAllowed(place, "is out of range", FLOAT)
        : Optional.of(new Value.Float64(value));
  }

  private static boolean isNumber(String text) {
    return !Shapes.SPECIAL_FLOATS.contains(text);
  }

  /** {@return the text; empty after noting what is wrong} */
  Optional<String> text(JsonValue json, JsonPlace place, String wanted) {
    if (!(json instanceof JsonString(var text))) {
      return problems.wrongType(place, json, wanted);
    }
    return text.codePoints().anyMatch(ScalarReader::isSurrogate)
        ? problems.notAllowed(place, "has an unpaired surrogate", "Unicode text")
        : Optional.of(text);
  }

  private Optional<Value> character(String text, JsonPlace place) {
    var characters = text.codePointCount(0, text.length());
    return characters == 1
        ? Optional.of(new Value.Char(text.codePointAt(0)))
        : problems.notAllowed(place, "has " + characters + " characters", CHARACTER);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
