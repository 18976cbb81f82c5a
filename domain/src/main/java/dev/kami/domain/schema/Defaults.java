package dev.kami.domain.schema;

import dev.kami.domain.json.JsonObject;
import java.util.LinkedHashMap;

/** Fills in what a value leaves out and its schema has a default for. */
final class Defaults {

  /** A chain of references that is longer leads in a circle, or to nothing that was meant. */
  private static final int MOST_REFERENCES = 20;

  private final References references;
  private final Steps steps;

  Defaults(JsonObject root, Steps steps) {
    this.references = new References(root);
    this.steps = steps;
  }

  /** {@return the object with the defaults of properties, its own and those of objects in it} */
  JsonObject filledIn(JsonObject object) {
    return filledIn(references.root(), object);
  }

  private JsonObject filledIn(JsonObject schema, JsonObject object) {
    var properties = Keywords.members(resolved(schema), "properties");
    if (!steps.pay(1 + properties.size()) || properties.isEmpty()) {
      return object;
    }
    var filled = new LinkedHashMap<>(object.members());
    properties.forEach((name, property) -> {
      if (property instanceof JsonObject inner) {
        var given = filled.get(name);
        if (given instanceof JsonObject value) {
          filled.put(name, filledIn(inner, value));
        } else if (given == null) {
          resolved(inner).get("default").ifPresent(value -> filled.put(name, value));
        }
      }
    });
    return new JsonObject(filled);
  }

  private JsonObject resolved(JsonObject schema) {
    var at = schema;
    for (var i = 0; i < MOST_REFERENCES && isOnlyReference(at); i++) {
      var target = Keywords.text(at, "$ref").flatMap(references::find);
      if (!(target.orElse(at) instanceof JsonObject next)) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static boolean isOnlyReference(JsonObject schema) {
    return schema.get("$ref").isPresent()
        && schema.get("properties").isEmpty()
        && schema.get("default").isEmpty();
  }
}
