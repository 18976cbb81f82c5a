package dev.kami.domain.schema;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import java.util.Optional;

/**
 * The keywords for objects (Core sections 10.2.2.4 and 10.3.2, Validation section 6.5) but {@code
 * patternProperties}, for which {@code additionalProperties} is not looked at either.
 */
record ObjectKeywords(SchemaCheck check, JsonObject schema, Spot spot) {

  private static final String PROPERTIES = "properties";

  void check(JsonObject object) {
    members(object);
    for (var name : Keywords.names(schema, "required")) {
      require(object, name);
    }
    size(object.members().size());
    dependencies(object);
  }

  private void members(JsonObject object) {
    var known = Keywords.members(schema, PROPERTIES);
    var others =
        schema.get("patternProperties").isPresent()
            ? Optional.<JsonValue>empty()
            : schema.get("additionalProperties");
    var names = schema.get("propertyNames");
    for (var member : object.members().entrySet()) {
      if (spot.findings().enough() || !check.steps().pay(1)) {
        return;
      }
      var name = member.getKey();
      var property = known.get(name);
      if (property != null) {
        part(property, name, member.getValue());
      } else if (others.equals(Optional.of(new JsonBoolean(false)))) {
        spot.findings().unknownMember(spot.place(), name, known.keySet());
      } else {
        others.ifPresent(wanted -> part(wanted, name, member.getValue()));
      }
      names.ifPresent(wanted -> part(wanted, name, new JsonString(name)));
    }
  }

  private void part(JsonValue wanted, String name, JsonValue value) {
    var findings = new Findings();
    check.apply(wanted, spot.part(value, spot.place().member(name), findings));
    spot.findings().addOfPart(findings);
  }

  private void require(JsonObject object, String name) {
    if (check.steps().pay(1) && object.get(name).isEmpty() && !spot.findings().enough()) {
      var property = Keywords.members(schema, PROPERTIES).get(name);
      var described =
          property instanceof JsonObject of ? Keywords.text(of, "description").orElse("") : "";
      var type = property instanceof JsonObject of ? SchemaWords.of(of) : "";
      spot.findings().missingMember(spot.place(), name, described, type);
    }
  }

  private void size(int size) {
    var least = Keywords.count(schema, "minProperties").orElse(0);
    var most = Keywords.count(schema, "maxProperties").orElse(size);
    if (size < least) {
      spot.findings().notAllowed(spot.place(), "has " + size + " members", "at least " + least);
    }
    if (size > most) {
      spot.findings().notAllowed(spot.place(), "has " + size + " members", "at most " + most);
    }
  }

  private void dependencies(JsonObject object) {
    for (var dependent : Keywords.members(schema, "dependentRequired").entrySet()) {
      if (object.get(dependent.getKey()).isPresent()
          && dependent.getValue() instanceof JsonArray(var names)) {
        names.stream()
            .flatMap(name ->
                name instanceof JsonString(var text)
                    ? Optional.of(text).stream()
                    : Optional.<String>empty().stream())
            .forEach(name -> require(object, name));
      }
    }
    for (var dependent : Keywords.members(schema, "dependentSchemas").entrySet()) {
      if (object.get(dependent.getKey()).isPresent()) {
        check.apply(dependent.getValue(), spot.inner(spot.findings()));
      }
    }
  }
}
