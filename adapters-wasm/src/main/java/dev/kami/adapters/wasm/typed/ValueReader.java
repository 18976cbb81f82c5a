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
import dev.kami.adapters.wasm.component.value.Value;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Reads JSON as values of types that {@link TypeCheck} found expressible. What does not fit is
 * noted, and reading goes on behind it.
 */
final class ValueReader {

  private final InputProblems problems;
  private final ScalarReader scalars;

  /** A reader that notes what is wrong there. */
  ValueReader(InputProblems problems) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
  }

  /** {@return the value; empty after noting what is wrong} */
  Optional<Value> read(ValueType type, JsonValue json, JsonPlace place) {
    return switch (type) {
      case PrimitiveType primitive -> scalars.read(primitive, json, place);
      case RecordType(var fields) -> record(fields, json, place);
      case TupleType(var elements) -> tuple(elements, json, place);
      case ListType(var element) -> list(element, json, place);
      case FixedListType(var element, var length) ->
          items(json, place, Optional.of(length), (item, at) -> read(element, item, at))
              .map(items -> ByteLists.list(element, items));
      case FlagsType(var labels) -> flags(labels, json, place);
      case EnumType(var labels) ->
          scalars
              .text(json, place, "one of the labels")
              .flatMap(label -> number(labels, label, place))
              .map(number -> new Value.Case(number, Optional.empty()));
      case VariantType(var cases) -> variant(cases, json, place);
      case OptionType(var some) -> option(some, json, place);
      case ResultType(var ok, var error) -> result(ok, error, json, place);
      case MapType(var key, var value) ->
          key == PrimitiveType.STRING
              ? entries(value, json, place)
              : list(new TupleType(List.of(key, value)), json, place);
      case OwnType _, BorrowType _, StreamType _, FutureType _ ->
          throw new IllegalStateException("not expressible: " + type);
    };
  }

  /** {@return the values of the fields, in their order; empty after noting what is wrong} */
  Optional<List<Value>> fields(List<Field> fields, JsonObject json, JsonPlace place) {
    var labels =
        fields.stream().map(Field::label).collect(Collectors.toCollection(LinkedHashSet::new));
    var known = true;
    for (var name : json.members().keySet()) {
      if (problems.enough()) {
        return Optional.empty();
      }
      if (!labels.contains(name)) {
        problems.unknownMember(place, name, labels);
        known = false;
      }
    }
    var values = new ArrayList<Value>();
    for (var field : fields) {
      field(field, json, place).ifPresent(values::add);
    }
    return known && values.size() == fields.size() ? Optional.of(values) : Optional.empty();
  }

  private Optional<Value> field(Field field, JsonObject json, JsonPlace place) {
    var given = json.get(field.label());
    if (given.isPresent()) {
      return read(field.type(), given.get(), place.member(field.label()));
    }
    return Shapes.mayBeNull(field.type())
        ? Optional.of(none())
        : problems.missingMember(place, field.label(), TypeWords.of(field.type()));
  }

  private Optional<Value> record(List<Field> fields, JsonValue json, JsonPlace place) {
    return json instanceof JsonObject object
        ? fields(fields, object, place).map(Value.Sequence::new)
        : problems.wrongType(place, json, "an object");
  }

  private Optional<Value> tuple(List<ValueType> elements, JsonValue json, JsonPlace place) {
    if (!(json instanceof JsonArray(var items)) || items.size() != elements.size()) {
      return items(json, place, Optional.of(elements.size()), (_, _) -> Optional.empty())
          .map(Value.Sequence::new);
    }
    var values = new ArrayList<Value>();
    for (var i = 0; i < items.size(); i++) {
      read(elements.get(i), items.get(i), place.item(i)).ifPresent(values::add);
    }
    return values.size() == items.size()
        ? Optional.of(new Value.Sequence(values))
        : Optional.empty();
  }

  private Optional<Value> list(ValueType element, JsonValue json, JsonPlace place) {
    if (Shapes.isBytes(element) && json instanceof JsonString(var text)) {
      return ByteLists.decode(text)
          .<Optional<Value>>map(Optional::of)
          .orElseGet(() -> problems.notAllowed(place, "is not base64", ByteLists.WANTED));
    }
    return items(json, place, Optional.empty(), (item, at) -> read(element, item, at))
        .map(items -> ByteLists.list(element, items));
  }

  private Optional<List<Value>> items(
      JsonValue json,
      JsonPlace place,
      Optional<Integer> length,
      BiFunction<JsonValue, JsonPlace, Optional<Value>> reader) {
    var wanted = length.map(n -> "an array of " + n + " items").orElse("an array");
    if (!(json instanceof JsonArray(var items))) {
      return problems.wrongType(place, json, wanted);
    }
    if (length.isPresent() && length.get() != items.size()) {
      return problems.notAllowed(place, "has " + items.size() + " items", wanted);
    }
    var values = new ArrayList<Value>(items.size());
    for (var i = 0; i < items.size() && !problems.enough(); i++) {
      reader.apply(items.get(i), place.item(i)).ifPresent(values::add);
    }
    return values.size() == items.size() ? Optional.of(values) : Optional.empty();
  }

  private Optional<Value> flags(List<String> labels, JsonValue json, JsonPlace place) {
    if (!(json instanceof JsonArray(var items))) {
      return problems.wrongType(place, json, "an array of labels");
    }
    var bits = 0;
    var whole = true;
    for (var i = 0; i < items.size() && !problems.enough(); i++) {
      var at = place.item(i);
      var number = scalars.text(items.get(i), at, "a label").flatMap(t -> number(labels, t, at));
      whole &= number.isPresent();
      var bit = number.map(n -> 1 << n).orElse(0);
      if ((bits & bit) != 0) {
        problems.notAllowed(at, "stands there twice", "each label once");
        whole = false;
      }
      bits |= bit;
    }
    return whole ? Optional.of(new Value.Flags(bits)) : Optional.empty();
  }

  private Optional<Value> variant(List<VariantType.Case> cases, JsonValue json, JsonPlace place) {
    var labels = cases.stream().map(VariantType.Case::label).toList();
    if (json instanceof JsonString(var label)) {
      return number(labels, label, place)
          .flatMap(number -> {
            var payload = cases.get(number).type();
            return payload.isEmpty()
                ? Optional.of(new Value.Case(number, Optional.empty()))
                : problems.notAllowed(
                    place,
                    "has no value",
                    "{\"" + label + "\": " + TypeWords.of(payload.get()) + "}");
          });
    }
    return only(json, place, "a label, or an object with one label")
        .flatMap(member ->
            number(labels, member, place)
                .flatMap(number -> {
                  var payload = cases.get(number).type();
                  return payload.isEmpty()
                      ? problems.notAllowed(place, "has a value", "the string \"" + member + "\"")
                      : wrapped(number, payload.get(), json, member, place);
                }));
  }

  private Optional<Value> option(ValueType some, JsonValue json, JsonPlace place) {
    if (json == JsonNull.NULL) {
      return Optional.of(none());
    }
    return Shapes.mayBeNull(some)
        ? only(json, place, "null or an object with the member 'some'")
            .flatMap(member -> number(List.of(Shapes.SOME), member, place))
            .flatMap(_ -> wrapped(1, some, json, Shapes.SOME, place))
        : read(some, json, place).map(value -> new Value.Case(1, Optional.of(value)));
  }

  private Optional<Value> result(
      Optional<ValueType> ok, Optional<ValueType> error, JsonValue json, JsonPlace place) {
    var names = List.of(Shapes.OK, Shapes.ERROR);
    return only(json, place, "an object with the member 'ok' or 'error'")
        .flatMap(member ->
            number(names, member, place)
                .flatMap(number -> {
                  var payload = number == 0 ? ok : error;
                  return payload.isPresent()
                      ? wrapped(number, payload.get(), json, member, place)
                      : nothing(number, json, member, place);
                }));
  }

  private Optional<Value> nothing(int number, JsonValue json, String member, JsonPlace place) {
    var value = ((JsonObject) json).members().get(member);
    return value == JsonNull.NULL
        ? Optional.of(new Value.Case(number, Optional.empty()))
        : problems.notAllowed(place.member(member), "has a value", "null");
  }

  private Optional<Value> wrapped(
      int number, ValueType type, JsonValue json, String member, JsonPlace place) {
    var value = ((JsonObject) json).get(member).orElseThrow();
    return read(type, value, place.member(member))
        .map(read -> new Value.Case(number, Optional.of(read)));
  }

  private Optional<Value> entries(ValueType type, JsonValue json, JsonPlace place) {
    if (!(json instanceof JsonObject(var members))) {
      return problems.wrongType(place, json, "an object");
    }
    var pairs = new ArrayList<Value>();
    for (var member : members.entrySet()) {
      if (problems.enough()) {
        return Optional.empty();
      }
      var at = place.member(member.getKey());
      var key = scalars.text(new JsonString(member.getKey()), at, "a string");
      var value = read(type, member.getValue(), at);
      if (key.isPresent() && value.isPresent()) {
        pairs.add(new Value.Sequence(List.of(new Value.Text(key.get()), value.get())));
      }
    }
    return pairs.size() == members.size()
        ? Optional.of(new Value.Sequence(pairs))
        : Optional.empty();
  }

  private Optional<String> only(JsonValue json, JsonPlace place, String wanted) {
    if (!(json instanceof JsonObject(var members))) {
      return problems.wrongType(place, json, wanted);
    }
    return members.size() == 1
        ? Optional.of(members.keySet().iterator().next())
        : problems.notAllowed(place, "has " + members.size() + " members", wanted);
  }

  private Optional<Integer> number(List<String> labels, String label, JsonPlace place) {
    var number = labels.indexOf(label);
    return number >= 0 ? Optional.of(number) : problems.unknownLabel(place, label, labels);
  }

  private static Value none() {
    return new Value.Case(0, Optional.empty());
  }
}
