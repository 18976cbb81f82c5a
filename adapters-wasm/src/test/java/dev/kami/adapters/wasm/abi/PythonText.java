package dev.kami.adapters.wasm.abi;

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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes types as the specification's {@code definitions.py} makes them, and values as nested lists
 * of numbers that {@code golden.py} understands.
 */
final class PythonText {

  private PythonText() {}

  static String types(List<ValueType> types) {
    return list(types.stream().map(PythonText::type));
  }

  static String values(List<ValueType> types, List<Value> values) {
    return list(IntStream.range(0, types.size()).mapToObj(i -> value(types.get(i), values.get(i))));
  }

  private static String type(ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> primitive(primitive) + "Type()";
      case RecordType(var fields) ->
          "RecordType("
              + numbered("FieldType", fields.stream().map(field -> type(field.type())))
              + ")";
      case TupleType(var elements) -> "TupleType(" + types(elements) + ")";
      case VariantType(var cases) ->
          "VariantType(" + numbered("CaseType", cases.stream().map(one -> type(one.type()))) + ")";
      case EnumType(var labels) -> "EnumType(" + labels(labels) + ")";
      case OptionType(var some) -> "OptionType(" + type(some) + ")";
      case ResultType(var ok, var error) -> "ResultType(" + type(ok) + "," + type(error) + ")";
      case ListType(var element) -> "ListType(" + type(element) + ")";
      case FixedListType(var element, var length) ->
          "ListType(" + type(element) + "," + length + ")";
      case MapType(var key, var value) -> "MapType(" + type(key) + "," + type(value) + ")";
      case FlagsType(var labels) -> "FlagsType(" + labels(labels) + ")";
      case OwnType _ -> "OwnType()";
      case BorrowType _ -> "BorrowType()";
      case StreamType _ -> "StreamType()";
      case FutureType _ -> "FutureType()";
    };
  }

  private static String type(Optional<ValueType> type) {
    return type.map(PythonText::type).orElse("None");
  }

  private static String primitive(PrimitiveType type) {
    var name = type.toString();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String numbered(String maker, Stream<String> types) {
    var made = types.toList();
    return list(
        IntStream.range(0, made.size())
            .mapToObj(i -> "%s('%d',%s)".formatted(maker, i, made.get(i))));
  }

  private static String labels(List<String> labels) {
    return "labels(" + labels.size() + ")";
  }

  private static String value(ValueType type, Value value) {
    return switch (value) {
      case Value.Bool(var truth) -> truth ? "1" : "0";
      case Value.Int(var number) ->
          type == PrimitiveType.U64 ? Long.toUnsignedString(number) : Long.toString(number);
      case Value.Float32(var number) -> Integer.toUnsignedString(Float.floatToIntBits(number));
      case Value.Float64(var number) -> Long.toUnsignedString(Double.doubleToLongBits(number));
      case Value.Char(var codePoint) -> Integer.toString(codePoint);
      case Value.Text(var text) -> list(text.codePoints().mapToObj(Integer::toString));
      case Value.Flags(var bits) -> Integer.toUnsignedString(bits);
      case Bytes bytes ->
          list(
              IntStream.range(0, bytes.array().length)
                  .mapToObj(i -> number(elements(type, 1).getFirst(), bytes.array()[i])));
      case Value.Sequence(var elements) -> values(elements(type, elements.size()), elements);
      case Value.Case(var number, var payload) ->
          list(
              Stream.concat(
                  Stream.of(Integer.toString(number)),
                  payload.stream().map(one -> value(payload(type, number), one))));
      case Value.Handle _ -> throw new IllegalArgumentException("no handles");
    };
  }

  private static String number(ValueType type, byte number) {
    return Integer.toString(type == PrimitiveType.S8 ? number : Byte.toUnsignedInt(number));
  }

  private static List<ValueType> elements(ValueType type, int count) {
    return switch (type) {
      case RecordType(var fields) -> fields.stream().map(Field::type).toList();
      case TupleType(var elements) -> elements;
      case ListType(var element) -> Collections.nCopies(count, element);
      case FixedListType(var element, _) -> Collections.nCopies(count, element);
      case MapType(var key, var value) ->
          Collections.nCopies(count, new TupleType(List.of(key, value)));
      default -> throw new IllegalArgumentException("no elements in " + type);
    };
  }

  private static ValueType payload(ValueType type, int number) {
    return switch (type) {
      case VariantType(var cases) -> cases.get(number).type().orElseThrow();
      case OptionType(var some) -> some;
      case ResultType(var ok, var error) -> (number == 0 ? ok : error).orElseThrow();
      default -> throw new IllegalArgumentException("no payload in " + type);
    };
  }

  private static String list(Stream<String> elements) {
    return elements.collect(Collectors.joining(",", "[", "]"));
  }
}
