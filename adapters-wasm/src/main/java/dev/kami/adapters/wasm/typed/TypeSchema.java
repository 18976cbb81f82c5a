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
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JSON Schema (2020-12) of a type that {@link TypeCheck} found expressible. */
final class TypeSchema {

  private static final JsonObject NULL = type("null");

  private TypeSchema() {}

  /** {@return the schema of the type's values} */
  static JsonObject of(ValueType type) {
    return switch (type) {
      case PrimitiveType primitive -> primitive(primitive);
      case RecordType(var fields) -> object(fields);
      case TupleType(var elements) -> tuple(elements);
      case ListType(var element) -> list(element);
      case FixedListType(var element, var length) ->
          array(element).with("minItems", length).with("maxItems", length);
      case FlagsType(var labels) ->
          type("array").with("items", choice(labels)).with("uniqueItems", true);
      case EnumType(var labels) -> choice(labels);
      case VariantType(var cases) -> variant(cases);
      case OptionType(var some) ->
          anyOf(Shapes.mayBeNull(some) ? member(Shapes.SOME, of(some)) : of(some), NULL);
      case ResultType(var ok, var error) ->
          oneOf(List.of(member(Shapes.OK, payload(ok)), member(Shapes.ERROR, payload(error))));
      case MapType(var key, var value) ->
          key == PrimitiveType.STRING
              ? type("object").with("additionalProperties", of(value))
              : type("array").with("items", tuple(List.of(key, value)));
      case OwnType _, BorrowType _, StreamType _, FutureType _ ->
          throw new IllegalStateException("not expressible: " + type);
    };
  }

  /** {@return the schema of an object with these members; an option may be left out} */
  static JsonObject object(List<Field> fields) {
    var properties = new LinkedHashMap<String, JsonValue>();
    fields.forEach(field -> properties.put(field.label(), of(field.type())));
    var required =
        fields.stream().filter(field -> !Shapes.mayBeNull(field.type())).map(Field::label).toList();
    var schema = type("object");
    if (!properties.isEmpty()) {
      schema = schema.with("properties", new JsonObject(properties));
    }
    if (!required.isEmpty()) {
      schema = schema.with("required", JsonArray.ofStrings(required));
    }
    return schema.with("additionalProperties", false);
  }

  private static JsonObject primitive(PrimitiveType type) {
    return switch (type) {
      case BOOL -> type("boolean");
      case S8, U8, S16, U16, S32, U32, S64, U64 -> integer(type);
      case F32, F64 -> anyOf(type("number"), choice(Shapes.SPECIAL_FLOATS));
      case CHAR -> type("string").with("minLength", 1).with("maxLength", 1);
      case STRING -> type("string");
      case ERROR_CONTEXT -> throw new IllegalStateException("not expressible: " + type);
    };
  }

  private static JsonObject integer(PrimitiveType type) {
    var range = IntegerRange.of(type).orElseThrow();
    return type("integer")
        .with("minimum", new JsonNumber(range.least().toString()))
        .with("maximum", new JsonNumber(range.most().toString()));
  }

  private static JsonObject list(ValueType element) {
    return Shapes.isBytes(element)
        ? anyOf(type("string").with("contentEncoding", "base64"), array(element))
        : array(element);
  }

  private static JsonObject array(ValueType element) {
    return type("array").with("items", of(element));
  }

  private static JsonObject tuple(List<ValueType> elements) {
    return type("array")
        .with("prefixItems", array(elements.stream().map(TypeSchema::of)))
        .with("items", false)
        .with("minItems", elements.size());
  }

  private static JsonObject variant(List<VariantType.Case> cases) {
    var plain = cases.stream().filter(c -> c.type().isEmpty()).map(VariantType.Case::label);
    var labels = plain.toList();
    var choices = new ArrayList<JsonObject>();
    if (!labels.isEmpty()) {
      choices.add(choice(labels));
    }
    for (var one : cases) {
      one.type().ifPresent(payload -> choices.add(member(one.label(), of(payload))));
    }
    return choices.size() == 1 ? choices.getFirst() : oneOf(choices);
  }

  private static JsonObject payload(Optional<ValueType> type) {
    return type.map(TypeSchema::of).orElse(NULL);
  }

  private static JsonObject member(String name, JsonObject schema) {
    return type("object")
        .with("properties", JsonObject.EMPTY.with(name, schema))
        .with("required", JsonArray.ofStrings(List.of(name)))
        .with("additionalProperties", false);
  }

  private static JsonObject choice(List<String> labels) {
    return type("string").with("enum", JsonArray.ofStrings(labels));
  }

  private static JsonObject anyOf(JsonObject first, JsonObject second) {
    return JsonObject.EMPTY.with("anyOf", array(Stream.of(first, second)));
  }

  private static JsonObject oneOf(List<JsonObject> choices) {
    return JsonObject.EMPTY.with("oneOf", array(choices.stream()));
  }

  private static JsonArray array(Stream<JsonObject> schemas) {
    return new JsonArray(schemas.<JsonValue>map(schema -> schema).toList());
  }

  private static JsonObject type(String name) {
    return JsonObject.EMPTY.with("type", name);
  }
}
