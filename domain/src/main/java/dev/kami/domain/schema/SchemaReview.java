package dev.kami.domain.schema;

import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonPlace;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Printable;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import dev.kami.domain.problem.UserError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Says whether a schema that somebody wrote can be used: once, when a tool is installed.
 *
 * <p>It walks through every schema that the keywords lead to, so each is looked at, and none twice.
 */
final class SchemaReview {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final int MOST_PROBLEMS = 100;

  private final List<Problem> problems = new ArrayList<>();
  private final Set<JsonValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private record Part(JsonValue schema, JsonPlace place) {}

  private final Queue<Part> waiting = new ArrayDeque<>();

  /** {@return the schema, which must be one of objects} */
  JsonSchema of(JsonValue json) {
    if (!(json instanceof JsonObject root)) {
      throw new ProblemException(notAnObject(json.typeName()));
    }
    dialect(root);
    if (!root.get("type").equals(Optional.of(new JsonString("object")))) {
      problems.add(
          problem(
              "schema.not-of-objects",
              "$ has not \"type\": \"object\"",
              "what a tool takes is an object, and so is what it answers as JSON",
              "add \"type\": \"object\"; make any other value a member of it"));
    }
    var references = new References(root);
    waiting.add(new Part(root, JsonPlace.ROOT));
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      look(next.schema(), next.place(), references);
    }
    if (problems.isEmpty()) {
      CircleSearch.in(root, references).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    defaults(root);
    return new JsonSchema(root);
  }

  private void dialect(JsonObject root) {
    var named = Keywords.text(root, "$schema").orElse(root.get("$schema").isEmpty() ? DIALECT : "");
    if (!named.equals(DIALECT) && !named.equals(DIALECT + "#")) {
      problems.add(
          problem(
              "schema.other-dialect",
              "$.$schema is '" + Printable.clip(named) + "'",
              "schemas of tools are of JSON Schema 2020-12",
              "leave $schema out, or write " + DIALECT));
    }
  }

  private void look(JsonValue schema, JsonPlace place, References references) {
    if (!(schema instanceof JsonObject object)
        || problems.size() >= MOST_PROBLEMS
        || !seen.add(schema)) {
      return;
    }
    new KeywordReview(problems).of(object, place);
    if (!place.isRoot() && object.get("$id").isPresent()) {
      problems.add(
          problem(
              "schema.inner-id",
              place + ".$id gives a part of the schema an address of its own",
              "references are looked up in this file only, from its beginning",
              "remove it, and refer to the part as '#/…' or by $anchor"));
    }
    reference(object, place, references);
    for (var keyword : SchemaKeyword.values()) {
      var value = object.get(keyword.word());
      value.ifPresent(found ->
          keyword
              .schemas(found, place.member(keyword.word()))
              .forEach((where, inner) -> waiting.add(new Part(inner, where))));
    }
  }

  private void reference(JsonObject object, JsonPlace place, References references) {
    if (object.get("$dynamicRef").isPresent()) {
      problems.add(
          problem(
              "schema.dynamic-reference",
              place + " has a $dynamicRef",
              "what it means depends on who refers to the schema",
              "use $ref"));
    }
    var name = object.get("$ref");
    if (name.isEmpty()) {
      return;
    }
    if (!(name.get() instanceof JsonString(var text)) || !text.startsWith("#")) {
      problems.add(
          problem(
              "schema.reference-outside",
              place + ".$ref leads out of the file",
              "other files and addresses are never fetched",
              "copy the other schema into $defs and refer to it as '#/$defs/…'"));
      return;
    }
    var target = references.find(text);
    if (target.isEmpty()) {
      problems.add(
          problem(
              "schema.reference-nowhere",
              place + ".$ref is '" + Printable.clip(text) + "', which is not in the file",
              "",
              "name a place in the file, such as '#/$defs/…', or a part's $anchor"));
    } else {
      waiting.add(new Part(target.get(), place.member("$ref")));
    }
  }

  private static void defaults(JsonObject root) {
    var schema = new JsonSchema(root);
    var problems = new ArrayList<Problem>();
    Keywords.members(root, "properties")
        .forEach((name, property) -> {
          if (property instanceof JsonObject inner && inner.get("default").isPresent()) {
            var place = JsonPlace.ROOT.member("properties").member(name).member("default");
            var value = inner.get("default").get();
            new SchemaCheck(schema.source(), Steps.forValue(value))
                .problemsUnder(inner, value, place).stream()
                    .map(SchemaReview::badDefault)
                    .forEach(problems::add);
          }
        });
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  private static Problem badDefault(Problem problem) {
    return problem(
        "schema.bad-default",
        problem.cause(),
        problem.hint(),
        "change the default or the schema: a default has to conform");
  }

  private static Problem notAnObject(String type) {
    return problem(
        "schema.not-an-object",
        "$ is of type " + type + ", not object",
        "a file holds one JSON Schema",
        "write it as in: {\"type\": \"object\", \"properties\": {}}");
  }

  static UserError problem(String code, String cause, String hint, String fix) {
    return new UserError(UserError.Kind.INVALID, code, cause, hint, fix);
  }

  /** {@return the names in an array; empty when it holds anything else} */
  static Optional<List<String>> names(JsonValue value) {
    if (!(value instanceof JsonArray(var items))) {
      return Optional.empty();
    }
    var names = new ArrayList<String>();
    for (var item : items) {
      if (!(item instanceof JsonString(var name))) {
        return Optional.empty();
      }
      names.add(name);
    }
    return Optional.of(names);
  }
}
