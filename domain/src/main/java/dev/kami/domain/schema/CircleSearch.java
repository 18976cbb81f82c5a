package dev.kami.domain.schema;

import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds references that lead back to themselves without going into the value, so that no comparison
 * would ever end. A schema that refers to itself for a part of the value, as that of a tree, is no
 * such circle.
 *
 * <p>Schemas to which nothing leads are taken away until none is left; what stays is a circle, and
 * what hangs on it. No recursion: a chain of references may be long.
 */
final class CircleSearch {

  private final References references;
  private final IdentityHashMap<JsonObject, Integer> arrivals = new IdentityHashMap<>();

  private CircleSearch(References references) {
    this.references = references;
  }

  /** {@return the problem, if there is a circle} */
  static Optional<Problem> in(JsonObject root, References references) {
    return new CircleSearch(references).hasCircle(root)
        ? Optional.of(
            SchemaReview.problem(
                "schema.endless",
                "$ has references that lead in a circle",
                "no value can be compared with such a schema",
                "let $ref lead to another schema, or put it into properties or items"))
        : Optional.empty();
  }

  private boolean hasCircle(JsonObject root) {
    collect(root);
    arrivals
        .keySet()
        .forEach(from -> next(from, true).forEach(to -> arrivals.merge(to, 1, Integer::sum)));
    var free = new ArrayDeque<JsonObject>();
    arrivals.forEach((schema, count) -> {
      if (count == 0) {
        free.add(schema);
      }
    });
    var left = arrivals.size();
    for (var from = free.poll(); from != null; from = free.poll()) {
      left--;
      for (var to : next(from, true)) {
        if (arrivals.merge(to, -1, Integer::sum) == 0) {
          free.add(to);
        }
      }
    }
    return left > 0;
  }

  private void collect(JsonObject root) {
    var waiting = new ArrayDeque<>(List.of(root));
    for (var schema = waiting.poll(); schema != null; schema = waiting.poll()) {
      if (arrivals.putIfAbsent(schema, 0) == null) {
        waiting.addAll(next(schema, false));
      }
    }
  }

  private List<JsonObject> next(JsonObject schema, boolean inPlaceOnly) {
    var found = new ArrayList<JsonObject>();
    Keywords.text(schema, "$ref")
        .flatMap(references::find)
        .ifPresent(target -> {
          if (target instanceof JsonObject of) {
            found.add(of);
          }
        });
    for (var keyword : SchemaKeyword.values()) {
      var value = schema.get(keyword.word());
      if (value.isPresent() && (keyword.isInPlace() || !inPlaceOnly)) {
        for (var each : keyword.schemas(value.get(), JsonPlace.ROOT).values()) {
          if (each instanceof JsonObject of) {
            found.add(of);
          }
        }
      }
    }
    return found;
  }
}
