package dev.kami.domain.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.Refused;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.json.PlainJson;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Schemas that were written to keep their host busy: bounded work, and never another end. */
final class HostileSchemasTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void alternatives_that_grow_exponentially_are_given_up() {
    var definitions = new StringBuilder("{'d0':false");
    for (var i = 1; i < 60; i++) {
      var below = "{'$ref':'#/$defs/d" + (i - 1) + "'}";
      definitions.append(",'d" + i + "':{'anyOf':[" + below + "," + below + "," + below + "]}");
    }
    givesUp("{'type':'object','$defs':" + definitions + "},'$ref':'#/$defs/d59'}", "{}");
  }

  @Test
  void a_value_that_grows_with_its_own_schema_is_given_up() {
    var tree =
        "{'type':'object','oneOf':[{'properties':{'a':{'$ref':'#'}}},"
            + "{'properties':{'a':{'$ref':'#'}}},{'properties':{'a':{'$ref':'#'}}}]}";
    givesUp(tree, "{'a':".repeat(60) + "{}" + "}".repeat(60));
  }

  @Test
  void references_in_a_circle_are_refused_and_given_up_all_the_same() {
    for (var circle :
        List.of(
            "{'type':'object','$ref':'#'}",
            "{'type':'object','allOf':[{'$ref':'#'}]}",
            "{'type':'object','$defs':{'a':{'$ref':'#/$defs/b'},'b':{'not':{'$ref':'#/$defs/a'}}},"
                + "'if':{'$ref':'#/$defs/a'}}",
            "{'type':'object','dependentSchemas':{'a':{'$ref':'#'}}}")) {
      assertEquals(
          "schema.endless",
          Refused.by(() -> JsonSchema.reviewed(PlainJson.of(circle))).code(),
          circle);
    }
    givesUp("{'$ref':'#'}", "{}");
    givesUp("{'allOf':[{'$ref':'#'},{'$ref':'#'}]}", "{}");
  }

  @Test
  void a_schema_of_itself_for_a_part_of_the_value_is_no_circle() {
    var tree =
        JsonSchema.reviewed(
            PlainJson.of("{'type':'object','properties':{'l':{'$ref':'#'},'r':{'$ref':'#'}}}"));
    var deep = "{'l':".repeat(150) + "{}" + "}".repeat(150);
    assertEquals(List.of(), tree.check(PlainJson.of(deep)).problems());
  }

  @Test
  void a_long_chain_of_references_ends_without_an_overflow() {
    var definitions = new StringBuilder("{'d0':true");
    for (var i = 1; i < 8000; i++) {
      definitions.append(",'d" + i + "':{'$ref':'#/$defs/d" + (i - 1) + "'}");
    }
    var text = "{'type':'object','$defs':" + definitions + "},'$ref':'#/$defs/d7999'}";
    var schema = JsonSchema.reviewed(PlainJson.of(text));
    assertTimeoutPreemptively(
        LIMIT,
        () ->
            assertEquals(
                "input.too-complex", schema.check(JsonObject.EMPTY).problems().getFirst().code()));
  }

  @Test
  void a_huge_enumeration_costs_no_more_than_its_steps() {
    var choices = new ArrayList<JsonValue>();
    for (var i = 0; i < 20_000; i++) {
      choices.add(new JsonString("choice " + i));
    }
    var schema =
        new JsonSchema(
            JsonObject.EMPTY.with("items", JsonObject.EMPTY.with("enum", new JsonArray(choices))));
    var items = new ArrayList<JsonValue>();
    for (var i = 0; i < 20_000; i++) {
      items.add(new JsonString("none"));
    }
    assertTimeoutPreemptively(
        LIMIT, () -> assertTrue(!schema.check(new JsonArray(items)).problems().isEmpty()));
    assertEquals(List.of(), schema.check(new JsonArray(List.of(choices.getLast()))).problems());
  }

  @Test
  void a_number_of_a_million_digits_among_many_choices_is_given_up() {
    var choices = "[" + "1,".repeat(100_000) + "1]";
    var number = "2".repeat(1_000_000);
    givesUp("{'enum':" + choices + "}", number);
    givesUp("{'enum':[" + "[1],".repeat(100_000) + "[1]]}", "[" + number + "]");
  }

  @Test
  void a_large_array_is_read_no_further_than_the_choices_go() {
    var schema = new JsonSchema(PlainJson.object("{'enum':[" + "[[]],".repeat(100_000) + "[[]]]}"));
    var value = PlainJson.of("[[" + "0,".repeat(200_000) + "0]]");
    assertTimeoutPreemptively(
        LIMIT,
        () ->
            assertEquals(
                List.of("input.not-allowed"),
                schema.check(value).problems().stream().map(Problem::code).toList()));
  }

  @Test
  void items_that_are_looked_at_again_and_again_are_given_up() {
    var items = "[" + "0,".repeat(2000) + "0]";
    givesUp("{'contains':{'enum':[" + "1,".repeat(5000) + "1]}}", items);
    var unlike = IntStream.range(0, 2000).boxed().toList().toString();
    givesUp("{'allOf':[" + "{'uniqueItems':true},".repeat(1000) + "true]}", unlike);
  }

  /** Texts of these two parts have the same hash code, if they are of one length. */
  @Test
  void different_items_with_one_hash_code_are_told_apart_in_time() {
    var items = new ArrayList<JsonValue>();
    for (var i = 0; i < 1 << 16; i++) {
      var text = new StringBuilder();
      for (var bit = 0; bit < 16; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      items.add(new JsonArray(List.of(new JsonString(text.toString()))));
    }
    var schema = new JsonSchema(PlainJson.object("{'uniqueItems':true}"));
    assertTimeoutPreemptively(
        LIMIT, () -> assertEquals(List.of(), schema.check(new JsonArray(items)).problems()));
  }

  @Test
  void defaults_in_a_circle_end() {
    var schema =
        new JsonSchema(
            PlainJson.object(
                "{'$defs':{'a':{'$ref':'#/$defs/b'},'b':{'$ref':'#/$defs/a'}},"
                    + "'properties':{'x':{'$ref':'#/$defs/a'}}}"));
    assertTimeoutPreemptively(LIMIT, () -> schema.complete(PlainJson.object("{'x':{},'y':1}")));
  }

  @Test
  void whatever_a_schema_is_made_of_comparing_and_reviewing_end_as_they_should() {
    for (var seed = 0; seed < 3000; seed++) {
      var random = new Random(seed);
      var schema = schema(random, 4);
      var value = value(random, 4);
      try {
        var _ = new JsonSchema(schema).check(value);
        if (value instanceof JsonObject object) {
          var _ = new JsonSchema(schema).complete(object);
        }
        var _ = JsonSchema.reviewed(schema);
      } catch (ProblemException _) {
        // The review says so.
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ": " + schema + " for " + value, e);
      }
    }
  }

  private static final List<String> WORDS =
      List.of(
          "type",
          "enum",
          "const",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "prefixItems",
          "minimum",
          "multipleOf",
          "minLength",
          "maxItems",
          "uniqueItems",
          "contains",
          "minContains",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "$ref",
          "$defs",
          "$anchor",
          "$id",
          "$schema",
          "default",
          "dependentRequired",
          "dependentSchemas",
          "propertyNames",
          "patternProperties");
  private static final List<String> TEXTS =
      List.of("object", "integer", "#", "#/$defs/a", "#/", "#a", "a", "", "#/items/0", "%", "#%zz");

  private static JsonObject schema(Random random, int depth) {
    var schema = JsonObject.EMPTY;
    for (var i = random.nextInt(5); i >= 0; i--) {
      schema = schema.with(WORDS.get(random.nextInt(WORDS.size())), value(random, depth - 1));
    }
    return schema;
  }

  private static JsonValue value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 3)) {
      case 0 -> new JsonString(TEXTS.get(random.nextInt(TEXTS.size())));
      case 1 -> new JsonNumber(List.of("0", "-1", "2.5", "1e99", "3").get(random.nextInt(5)));
      case 2 -> PlainJson.of(List.of("true", "false", "null").get(random.nextInt(3)));
      case 3 -> new JsonArray(List.of(value(random, depth - 1), schema(random, depth - 1)));
      case 4 ->
          JsonObject.EMPTY.with("a", value(random, depth - 1)).with("b", schema(random, depth - 1));
      default -> schema(random, depth - 1);
    };
  }

  private static void givesUp(String schema, String value) {
    var compared = new JsonSchema(PlainJson.object(schema));
    assertTimeoutPreemptively(
        LIMIT,
        () ->
            assertEquals(
                List.of("input.too-complex"),
                compared.check(PlainJson.of(value)).problems().stream()
                    .map(problem -> problem.code())
                    .toList()));
  }
}
