package dev.kami.domain.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.Refused;
import dev.kami.domain.json.JsonArray;
import dev.kami.domain.json.JsonBoolean;
import dev.kami.domain.json.JsonNull;
import dev.kami.domain.json.JsonNumber;
import dev.kami.domain.json.JsonObject;
import dev.kami.domain.json.JsonString;
import dev.kami.domain.json.JsonValue;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.schema.JsonSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ToolArgumentsTest {

  private static final Map<ArgumentType, List<JsonValue>> ACCEPTED =
      Map.of(
          ArgumentType.STRING, List.of(new JsonString("")),
          ArgumentType.NUMBER,
              List.of(new JsonNumber("1.5"), new JsonNumber("1"), new JsonNumber("1.0")),
          ArgumentType.INTEGER, List.of(new JsonNumber("1"), new JsonNumber("1.0")),
          ArgumentType.BOOLEAN, List.of(new JsonBoolean(false)),
          ArgumentType.OBJECT, List.of(JsonObject.EMPTY),
          ArgumentType.ARRAY, List.of(new JsonArray(List.of())));

  private static final ToolArguments URL_AND_RETRIES =
      new ToolArguments(
          List.of(
              argument("url", ArgumentType.STRING, true, Optional.empty()),
              argument("retries", ArgumentType.INTEGER, false, Optional.of(JsonNumber.of(3))),
              argument("note", ArgumentType.STRING, false, Optional.empty())));

  @Test
  void each_type_accepts_its_values_and_no_others() {
    var all = ACCEPTED.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    for (var type : ArgumentType.values()) {
      var accepted = ACCEPTED.getOrDefault(type, List.of());
      for (var value : all) {
        assertEquals(accepted.contains(value), type.accepts(value), type + " and " + value);
      }
      assertEquals(false, type.accepts(JsonNull.NULL), type::toString);
    }
  }

  @Test
  void types_are_found_by_their_keywords() {
    assertEquals(
        List.of("string", "number", "integer", "boolean", "object", "array"),
        ArgumentType.keywords());
    for (var keyword : ArgumentType.keywords()) {
      assertEquals(Optional.of(keyword), ArgumentType.of(keyword).map(ArgumentType::keyword));
    }
    assertEquals(Optional.empty(), ArgumentType.of("String"));
  }

  @Test
  void defaults_are_filled_in_after_what_was_given() {
    var input = JsonObject.EMPTY.with("url", "x");
    var accepted = assertInstanceOf(InputCheck.Accepted.class, URL_AND_RETRIES.check(input));
    assertEquals(List.of("url", "retries"), List.copyOf(accepted.input().members().keySet()));
    assertEquals(Optional.of(JsonNumber.of(3)), accepted.input().get("retries"));
  }

  @Test
  void what_was_given_stays_as_it_was_written() {
    var input = JsonObject.EMPTY.with("retries", new JsonNumber("2.0")).with("url", "x");
    assertEquals(new InputCheck.Accepted(input), URL_AND_RETRIES.check(input));
  }

  @Test
  void every_problem_is_found_at_once() {
    var input = JsonObject.EMPTY.with("ulr", "x").with("retries", "3").with("note", JsonNull.NULL);
    assertEquals(
        List.of(
            "input.unknown-argument",
            "input.wrong-type",
            "input.wrong-type",
            "input.missing-argument"),
        problems(URL_AND_RETRIES, input).stream().map(Problem::code).toList());
  }

  @Test
  void a_misspelt_name_is_answered_with_the_right_one() {
    var problem = problems(URL_AND_RETRIES, JsonObject.EMPTY.with("ulr", "x")).getFirst();
    assertEquals("rename it to 'url'", problem.fix());
    var strange = problems(URL_AND_RETRIES, JsonObject.EMPTY.with("\u001bxyz", "x")).getFirst();
    assertEquals("remove it", strange.fix());
    assertEquals("$.\ufffdxyz is not an argument of the tool", strange.cause());
  }

  @Test
  void a_tool_without_arguments_takes_the_empty_object_only() {
    assertEquals(
        new InputCheck.Accepted(JsonObject.EMPTY), ToolArguments.NONE.check(JsonObject.EMPTY));
    var problem = problems(ToolArguments.NONE, JsonObject.EMPTY.with("a", 1)).getFirst();
    assertEquals("the tool takes no arguments", problem.hint());
  }

  @Test
  void an_input_that_is_no_object_is_refused() {
    for (var input : List.of(JsonNull.NULL, new JsonString("{}"), new JsonArray(List.of()))) {
      var problem = problems(ToolArguments.NONE, input).getFirst();
      assertEquals("input.not-an-object", problem.code());
      assertTrue(problem.cause().contains(input.typeName()), problem::cause);
    }
  }

  @Test
  void a_flood_of_unknown_members_gets_a_hundred_explanations() {
    var members =
        IntStream.range(0, 100_000)
            .boxed()
            .collect(Collectors.toMap(n -> "x" + n, n -> (JsonValue) JsonNumber.of(n)));
    assertEquals(100, problems(URL_AND_RETRIES, new JsonObject(members)).size());
  }

  @Test
  void an_argument_that_makes_no_sense_is_refused() {
    assertEquals(
        "argument.bad-name",
        Refused.by(() -> argument(" ", ArgumentType.STRING, true, Optional.empty())).code());
    assertEquals(
        "argument.bad-name",
        Refused.by(() -> argument("a\n", ArgumentType.STRING, true, Optional.empty())).code());
    var tooLong = "x".repeat(129);
    assertEquals(
        "argument.bad-name",
        Refused.by(() -> argument(tooLong, ArgumentType.STRING, true, Optional.empty())).code());
    var text = Optional.<JsonValue>of(new JsonString("1"));
    assertEquals(
        "argument.bad-default",
        Refused.by(() -> argument("a", ArgumentType.NUMBER, false, text)).code());
    assertEquals(
        "argument.required-with-default",
        Refused.by(() -> argument("a", ArgumentType.STRING, true, text)).code());
  }

  @Test
  void a_name_is_declared_once() {
    var twice = argument("a", ArgumentType.STRING, true, Optional.empty());
    assertEquals(
        "argument.duplicate", Refused.by(() -> new ToolArguments(List.of(twice, twice))).code());
  }

  @Test
  void arguments_are_declared_one_by_one_or_by_a_schema() {
    var schema = Optional.of(JsonSchema.ANYTHING);
    var declared = URL_AND_RETRIES.declared();
    assertThrows(IllegalArgumentException.class, () -> new ToolArguments(declared, schema));
    assertEquals(JsonObject.EMPTY, new ToolArguments(List.of(), schema).schema());
  }

  private static List<Problem> problems(ToolArguments arguments, JsonValue input) {
    return assertInstanceOf(InputCheck.Rejected.class, arguments.check(input)).problems();
  }

  private static ToolArgument argument(
      String name, ArgumentType type, boolean required, Optional<JsonValue> defaultValue) {
    return new ToolArgument(name, type, new Description("for tests"), required, defaultValue);
  }
}
