package dev.kami.adapters.wasm.typed;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.EnumType;
import dev.kami.adapters.wasm.component.type.Field;
import dev.kami.adapters.wasm.component.type.FixedListType;
import dev.kami.adapters.wasm.component.type.FlagsType;
import dev.kami.adapters.wasm.component.type.FutureType;
import dev.kami.adapters.wasm.component.type.ListType;
import dev.kami.adapters.wasm.component.type.MapType;
import dev.kami.adapters.wasm.component.type.OptionType;
import dev.kami.adapters.wasm.component.type.OwnType;
import dev.kami.adapters.wasm.component.type.PrimitiveType;
import dev.kami.adapters.wasm.component.type.RecordType;
import dev.kami.adapters.wasm.component.type.ResultType;
import dev.kami.adapters.wasm.component.type.StreamType;
import dev.kami.adapters.wasm.component.type.TupleType;
import dev.kami.adapters.wasm.component.type.ValueType;
import dev.kami.adapters.wasm.component.type.VariantType;
import dev.kami.adapters.wasm.component.value.Bytes;
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Writes values of types that {@link TypeCheck} found expressible as JSON.
 *
 * <p>A guest can answer with little memory what is long as JSON, so every part asks whether its
 * characters may still be written. After the first refusal nothing more is.
 */
final class ValueWriter {

  private final LongPredicate admits;
  private boolean full;

  /** A writer that asks there before it writes so many characters. */
  ValueWriter(LongPredicate admits) {
    this.admits = admits;
  }

  /** {@return the value as JSON; empty when that is longer than admitted} */
  Optional<JsonValue> write(ValueType type, Value value) {
    var json = json(type, value);
    return full ? Optional.empty() : Optional.of(json);
  }

  private JsonValue json(ValueType type, Value value) {
    return switch (type) {
      case PrimitiveType primitive -> primitive(primitive, value);
      case RecordType(var fields) -> record(fields, value);
      case TupleType(var elements) -> tuple(elements, value);
      case ListType(var element) -> list(element, value);
      case FixedListType(var element, _) -> array(element, value);
      case FlagsType(var labels) -> flags(labels, ((Value.Flags) value).bits());
      case EnumType(var labels) -> text(labels.get(((Value.Case) value).number()));
      case VariantType(var cases) -> {
        var taken = (Value.Case) value;
        var one = cases.get(taken.number());
        yield one.type().isEmpty()
            ? text(one.label())
            : member(one.label(), payload(one.type(), taken));
      }
      case OptionType(var some) -> {
        var taken = (Value.Case) value;
        var json = payload(Optional.of(some), taken);
        yield taken.number() == 1 && Shapes.mayBeNull(some) ? member(Shapes.SOME, json) : json;
      }
      case ResultType(var ok, var error) -> {
        var taken = (Value.Case) value;
        yield taken.number() == 0
            ? member(Shapes.OK, payload(ok, taken))
            : member(Shapes.ERROR, payload(error, taken));
      }
      case MapType(var key, var of) ->
          key == PrimitiveType.STRING
              ? entries(of, value)
              : array(new TupleType(List.of(key, of)), value);
      case OwnType _, BorrowType _, StreamType _, FutureType _ ->
          throw new IllegalStateException("not expressible: " + type);
    };
  }

  private JsonValue primitive(PrimitiveType type, Value value) {
    return switch (type) {
      case BOOL -> charged(4, new JsonBoolean(((Value.Bool) value).value()));
      case S8, U8, S16, U16, S32, U32, S64 -> number(Long.toString(((Value.Int) value).value()));
      case U64 -> number(Long.toUnsignedString(((Value.Int) value).value()));
      case F32 -> {
        var real = ((Value.Float32) value).value();
        yield Float.isFinite(real) ? number(Float.toString(real)) : text(Float.toString(real));
      }
      case F64 -> {
        var real = ((Value.Float64) value).value();
        yield Double.isFinite(real) ? number(Double.toString(real)) : text(Double.toString(real));
      }
      case CHAR -> text(Character.toString(((Value.Char) value).codePoint()));
      case STRING -> text(((Value.Text) value).value());
      case ERROR_CONTEXT -> throw new IllegalStateException("not expressible: " + type);
    };
  }

  private JsonValue record(List<Field> fields, Value value) {
    var values = ((Value.Sequence) value).elements();
    var members = new LinkedHashMap<String, JsonValue>();
    for (var i = 0; i < fields.size() && !full; i++) {
      var field = fields.get(i);
      put(members, field.label(), json(field.type(), values.get(i)));
    }
    return new JsonObject(members);
  }

  private JsonValue tuple(List<ValueType> elements, Value value) {
    var values = ((Value.Sequence) value).elements();
    var items = new ArrayList<JsonValue>();
    for (var i = 0; i < elements.size() && !full; i++) {
      items.add(json(elements.get(i), values.get(i)));
    }
    return charged(2, new JsonArray(items));
  }

  private JsonValue list(ValueType element, Value value) {
    if (!Shapes.isBytes(element) || !(value instanceof Bytes bytes)) {
      return array(element, value);
    }
    var length = bytes.array().length;
    return admitted(length) ? text(ByteLists.encode(bytes)) : JsonNull.NULL;
  }

  private JsonValue array(ValueType element, Value value) {
    var items = new ArrayList<JsonValue>();
    for (var one : ByteLists.elements(element, value)) {
      if (!admitted(1)) {
        return JsonNull.NULL;
      }
      items.add(json(element, one));
    }
    return charged(2, new JsonArray(items));
  }

  /** A key that stands there twice has its last value, as when a map is made of its pairs. */
  private JsonValue entries(ValueType type, Value value) {
    var members = new LinkedHashMap<String, JsonValue>();
    for (var pair : ((Value.Sequence) value).elements()) {
      if (full) {
        return JsonNull.NULL;
      }
      var parts = ((Value.Sequence) pair).elements();
      put(members, ((Value.Text) parts.getFirst()).value(), json(type, parts.getLast()));
    }
    return new JsonObject(members);
  }

  private JsonValue flags(List<String> labels, int bits) {
    var set = new ArrayList<JsonValue>();
    for (var i = 0; i < labels.size(); i++) {
      if ((bits >>> i & 1) != 0) {
        set.add(text(labels.get(i)));
      }
    }
    return charged(2, new JsonArray(set));
  }

  private JsonValue payload(Optional<ValueType> type, Value.Case taken) {
    return type.isPresent() && taken.value().isPresent()
        ? json(type.get(), taken.value().get())
        : charged(4, JsonNull.NULL);
  }

  private JsonValue member(String name, JsonValue value) {
    return charged(name.length() + 5L, JsonObject.EMPTY.with(name, value));
  }

  private void put(Map<String, JsonValue> members, String name, JsonValue value) {
    members.put(name, charged(name.length() + 4L, value));
  }

  private JsonValue text(String text) {
    return charged(text.length() + 2L, new JsonString(text));
  }

  private JsonValue number(String literal) {
    return charged(literal.length(), new JsonNumber(literal));
  }

  private JsonValue charged(long characters, JsonValue json) {
    return admitted(characters) ? json : JsonNull.NULL;
  }

  private boolean admitted(long characters) {
    full = full || !admits.test(characters);
    return !full;
  }
}
