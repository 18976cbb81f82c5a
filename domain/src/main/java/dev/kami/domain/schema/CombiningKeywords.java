package dev.kami.domain.schema;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keywords that apply other schemas to the same value (Core sections 8.2.3 and 10.2). */
record CombiningKeywords(SchemaCheck check, JsonObject schema) {

  void check(Spot spot) {
    Keywords.text(schema, "$ref")
        .flatMap(check.references()::find)
        .ifPresent(target -> check.apply(target, spot.inner(spot.findings())));
    for (var each : Keywords.items(schema, "allOf")) {
      check.apply(each, spot.inner(spot.findings()));
    }
    any(Keywords.items(schema, "anyOf"), spot);
    one(Keywords.items(schema, "oneOf"), spot);
    schema
        .get("not")
        .filter(not -> check.fits(not, spot))
        .ifPresent(_ ->
            spot.findings().notAllowed(spot.place(), "has a form that is ruled out", "another"));
    schema
        .get("if")
        .flatMap(condition -> consequence(condition, spot))
        .ifPresent(then -> check.apply(then, spot.inner(spot.findings())));
  }

  private Optional<JsonValue> consequence(JsonValue condition, Spot spot) {
    return schema.get(check.fits(condition, spot) ? "then" : "else");
  }

  private void any(List<JsonValue> choices, Spot spot) {
    var tried = new ArrayList<Findings>();
    for (var choice : choices) {
      var findings = new Findings();
      check.apply(choice, spot.inner(findings));
      if (findings.none()) {
        return;
      }
      tried.add(findings);
    }
    if (!tried.isEmpty()) {
      explain(choices, tried, spot);
    }
  }

  private void one(List<JsonValue> choices, Spot spot) {
    var tried = new ArrayList<Findings>();
    for (var choice : choices) {
      var findings = new Findings();
      check.apply(choice, spot.inner(findings));
      tried.add(findings);
    }
    var fitting = tried.stream().filter(Findings::none).count();
    if (fitting > 1) {
      spot.findings()
          .notAllowed(
              spot.place(), "fits " + fitting + " forms at once", "exactly one of these forms");
    } else if (fitting == 0 && !tried.isEmpty()) {
      explain(choices, tried, spot);
    }
  }

  /**
   * Says what is wrong under the choice that was probably meant: the only one of which the value
   * itself has the form, so that just parts of it are wrong.
   */
  private void explain(List<JsonValue> choices, List<Findings> tried, Spot spot) {
    var near = tried.stream().filter(findings -> !findings.concernsWhole()).toList();
    if (near.size() == 1) {
      spot.findings().addOfPart(near.getFirst());
      return;
    }
    var words = SchemaWords.alternatives(choices);
    if (words.isEmpty()) {
      spot.findings()
          .notAllowed(
              spot.place(),
              "fits none of " + choices.size() + " forms",
              "one of the forms that the tool's schema lists");
    } else {
      spot.findings().wrongType(spot.place(), spot.value(), words);
    }
  }
}
