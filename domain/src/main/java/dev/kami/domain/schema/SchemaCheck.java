package dev.kami.domain.schema;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Problem;
import java.util.List;

/** One comparison of a value with a schema. */
final class SchemaCheck {

  /** No stack is in danger; values and schemas are nested less deeply. */
  private static final int DEEPEST = 500;

  private final References references;
  private final Steps steps;

  SchemaCheck(JsonObject root, Steps steps) {
    this.references = new References(root);
    this.steps = steps;
  }

  List<Problem> problems(JsonValue value, JsonPlace place) {
    return problemsUnder(references.root(), value, place);
  }

  /** {@return what is wrong with the value under a part of the schema} */
  List<Problem> problemsUnder(JsonObject part, JsonValue value, JsonPlace place) {
    var findings = new Findings();
    apply(part, new Spot(value, place, findings, 0));
    return steps.areGone() ? findings.givenUp() : findings.all();
  }

  /** Compares with a schema; what is no schema allows everything. */
  void apply(JsonValue schema, Spot spot) {
    switch (schema) {
      case JsonObject object -> apply(object, spot);
      case JsonBoolean allows -> {
        if (!allows.value()) {
          spot.findings().notAllowed(spot.place(), "is there", "nothing");
        }
      }
      case JsonNull _, JsonNumber _, JsonString _, JsonArray _ -> {}
    }
  }

  private void apply(JsonObject schema, Spot spot) {
    if (spot.depth() > DEEPEST) {
      steps.exhaust();
    }
    if (!steps.pay(1 + schema.members().size()) || spot.findings().enough()) {
      return;
    }
    if (!new ValueKeywords(schema, steps).allow(spot)) {
      return;
    }
    switch (spot.value()) {
      case JsonObject object -> new ObjectKeywords(this, schema, spot).check(object);
      case JsonArray(var items) -> new ArrayKeywords(this, schema, spot).check(items);
      case JsonString(var text) -> TextKeywords.check(schema, text, spot);
      case JsonNumber number -> NumberKeywords.check(schema, number, spot);
      case JsonBoolean _, JsonNull _ -> {}
    }
    new CombiningKeywords(this, schema).check(spot);
  }

  /** {@return whether the value conforms; what is wrong with it is nobody's concern} */
  boolean fits(JsonValue schema, Spot spot) {
    var findings = new Findings();
    apply(schema, spot.inner(findings));
    return findings.none();
  }

  References references() {
    return references;
  }

  Steps steps() {
    return steps;
  }
}
