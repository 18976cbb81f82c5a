package dev.kami.adapters.wasm.component.suite;

import dev.kami.adapters.wasm.component.type.BorrowType;
import dev.kami.adapters.wasm.component.type.EnumType;
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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of a script, read by the types of what they are passed to. */
final class ScriptValues {
  private ScriptValues() {}

  static Value read(JsonObject json, ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> primitive(primitive, json.text("value").orElseThrow());
      case RecordType record -> record(json.objects("value"), record);
      case TupleType tuple -> tuple(json.objects("value"), tuple.elements());
      case ListType list -> list(json.objects("value"), list.element());
      case FixedListType list -> list(json.objects("value"), list.element());
      case MapType map ->
          list(json.objects("value"), new TupleType(List.of(map.key(), map.value())));
      case FlagsType flags -> flags(json.items("value"), flags.labels());
      case EnumType labels -> new Value.Case(number(labels.labels(), text(json)), Optional.empty());
      case OptionType option -> option(json.object("value"), option.some());
      case VariantType variant -> variant(json, variant.cases());
      case ResultType result -> result(json, result);
      case OwnType _, BorrowType _, StreamType _, FutureType _ ->
          throw new IllegalArgumentException("no script has literals of this type");
    };
  }

  private static Value primitive(PrimitiveType type, String text) {
    return switch (type) {
      case BOOL -> new Value.Bool(Boolean.parseBoolean(text));
      case S8, U8, S16, U16, S32, U32, S64, U64 -> new Value.Int(integer(text).longValue());
      case F32 -> new Value.Float32(Float.parseFloat(text));
      case F64 -> new Value.Float64(Double.parseDouble(text));
      case CHAR -> new Value.Char(text.codePointAt(0));
      case STRING -> new Value.Text(text);
      case ERROR_CONTEXT -> throw new IllegalArgumentException("no script has error contexts");
    };
  }

  private static BigInteger integer(String text) {
    return text.startsWith("0x")
        ? new BigInteger(text.substring(2), 16)
        : new BigInteger(text.replace("_", ""));
  }

  private static Value record(List<JsonObject> fields, RecordType type) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).text("name").orElseThrow();
      if (!type.fields().get(i).label().equals(name)) {
        throw new IllegalArgumentException("the script has fields in another order: " + name);
      }
      values.add(read(fields.get(i).object("value").orElseThrow(), type.fields().get(i).type()));
    }
    return new Value.Sequence(values);
  }

  private static Value tuple(List<JsonObject> items, List<ValueType> types) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      values.add(read(items.get(i), types.get(i)));
    }
    return new Value.Sequence(values);
  }

  private static Value list(List<JsonObject> items, ValueType element) {
    if (element == PrimitiveType.U8 || element == PrimitiveType.S8) {
      byte[] bytes = new byte[items.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = integer(text(items.get(i))).byteValue();
      }
      return Bytes.wrap(bytes);
    }
    return new Value.Sequence(items.stream().map(it -> read(it, element)).toList());
  }

  private static Value flags(List<Object> labels, List<String> all) {
    int bits = 0;
    for (Object label : labels) {
      bits |= 1 << number(all, String.valueOf(label));
    }
    return new Value.Flags(bits);
  }

  private static Value option(Optional<JsonObject> json, ValueType some) {
    return new Value.Case(json.isPresent() ? 1 : 0, json.map(it -> read(it, some)));
  }

  private static Value variant(JsonObject json, List<VariantType.Case> cases) {
    String label = json.text("case").orElseThrow();
    int number = number(cases.stream().map(VariantType.Case::label).toList(), label);
    return new Value.Case(
        number, cases.get(number).type().map(it -> read(json.object("value").orElseThrow(), it)));
  }

  private static Value result(JsonObject json, ResultType type) {
    boolean ok = json.text("ok").orElseThrow().equals("true");
    Optional<ValueType> payload = ok ? type.ok() : type.error();
    return new Value.Case(
        ok ? 0 : 1, payload.map(it -> read(json.object("value").orElseThrow(), it)));
  }

  private static int number(List<String> labels, String label) {
    int number = labels.indexOf(label);
    if (number < 0) {
      throw new IllegalArgumentException(label + " is none of " + labels);
    }
    return number;
  }

  private static String text(JsonObject json) {
    return json.text("value").orElseThrow();
  }
}
