package dev.kami.domain.schema;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonValue;
import java.util.List;
import java.util.TreeSet;

/** The keywords for arrays (Core section 10.3.1, Validation section 6.4). */
record ArrayKeywords(SchemaCheck check, JsonObject schema, Spot spot) {

  void check(List<JsonValue> items) {
    size(items.size());
    parts(items);
    contains(items);
    if (schema.get("uniqueItems").map(SchemaWords::value).orElse("").equals("true")) {
      unique(items);
    }
  }

  private void size(int size) {
    var least = Keywords.count(schema, "minItems").orElse(0);
    var most = Keywords.count(schema, "maxItems").orElse(size);
    if (size < least) {
      spot.findings()
          .notAllowed(spot.place(), "has " + counted(size), "at least " + counted(least));
    }
    if (size > most) {
      spot.findings().notAllowed(spot.place(), "has " + counted(size), "at most " + counted(most));
    }
  }

  private void parts(List<JsonValue> items) {
    var first = Keywords.items(schema, "prefixItems");
    var others = schema.get("items");
    for (var i = 0; i < items.size() && !check.steps().areGone(); i++) {
      if (spot.findings().enough() || (i >= first.size() && others.isEmpty())) {
        return;
      }
      var wanted = i < first.size() ? first.get(i) : others.orElseThrow();
      var findings = new Findings();
      check.apply(wanted, spot.part(items.get(i), spot.place().item(i), findings));
      spot.findings().addOfPart(findings);
    }
  }

  private void contains(List<JsonValue> items) {
    var wanted = schema.get("contains");
    if (wanted.isEmpty()) {
      return;
    }
    var least = Keywords.count(schema, "minContains").orElse(1);
    var most = Keywords.count(schema, "maxContains").orElse(Integer.MAX_VALUE);
    var fitting = 0;
    for (var i = 0; i < items.size() && !check.steps().areGone(); i++) {
      var place = spot.place().item(i);
      if (check.fits(wanted.get(), spot.part(items.get(i), place, spot.findings()))) {
        fitting++;
      }
    }
    if (fitting < least || fitting > most) {
      var range = fitting < least ? "at least " + least : "at most " + most;
      spot.findings()
          .notAllowed(spot.place(), "has " + fitting + " items of a certain form", range);
    }
  }

  private void unique(List<JsonValue> items) {
    var seen = new TreeSet<JsonValue>(new ValueOrder());
    for (var i = 0; i < items.size(); i++) {
      if (!check.steps().pay(Steps.size(items.get(i)))) {
        return;
      }
      if (!seen.add(ValueKeywords.canonical(items.get(i)))) {
        spot.findings().notAllowed(spot.place().item(i), "is there twice", "each item once");
        return;
      }
    }
  }

  private static String counted(int items) {
    return items == 1 ? "1 item" : items + " items";
  }
}
