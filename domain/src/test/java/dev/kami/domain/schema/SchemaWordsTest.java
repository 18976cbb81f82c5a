package dev.kami.domain.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kami.domain.json.PlainJson;
import dev.kami.domain.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers read: every problem at once, each with its place. */
final class SchemaWordsTest {

  private static final String POINT =
      "{'type':'object','properties':{'x':{'type':'integer'},'y':{'type':'integer'}},"
          + "'required':['x','y'],'additionalProperties':false}";

  @Test
  void every_problem_is_told_with_the_path_of_its_place() {
    assertEquals(
        List.of(
            "$.points[0].y is of type string; the tool declares it as integer; to fix: pass y as"
                + " integer",
            "$.points[1].z is not a member there; taken are x, y; to fix: rename it to 'x'",
            "$.points[1].x is missing; the tool requires it; to fix: add \"x\" of type integer",
            "$.points[2] is of type null; the tool declares it as object; to fix: pass item 2 as"
                + " object",
            "$.colour is 'gren'; it can be red, green; to fix: use 'green'",
            "$.count is 300; the tool takes a number of at most 255 there; to fix: pass a number of"
                + " at most 255"),
        sentences(
            "{'properties':{'points':{'items':"
                + POINT
                + "},'colour':{'enum':['red','green']},'count':{'maximum':255}}}",
            "{'points':[{'x':1,'y':'2'},{'z':1,'y':2},null],'colour':'gren','count':300}"));
  }

  @Test
  void of_several_forms_the_one_that_was_meant_is_explained() {
    var shapes =
        "{'oneOf':[{'type':'object','properties':{'circle':{'type':'number'}},"
            + "'required':['circle'],'additionalProperties':false},"
            + "{'type':'object','properties':{'square':{'type':'number'}},"
            + "'required':['square'],'additionalProperties':false},{'enum':['dot']}]}";
    assertEquals(
        List.of(
            "$.square is of type string; the tool declares it as number; to fix: pass square as"
                + " number"),
        sentences(shapes, "{'square':'3'}"));
    assertEquals(
        List.of(
            "$ is of type integer; the tool declares it as object or one of 'dot'; to fix: pass $ as"
                + " object or one of 'dot'"),
        sentences(shapes, "3"));
  }

  @Test
  void one_of_several_types_is_told_as_such() {
    assertEquals(
        List.of(
            "$.a is of type string; the tool declares it as integer or null; to fix: pass a as"
                + " integer or null"),
        sentences(
            "{'properties':{'a':{'anyOf':[{'type':'integer'},{'type':'null'}]}}}", "{'a':''}"));
  }

  @Test
  void a_flood_of_problems_is_cut_after_a_hundred() {
    var items = "'x',".repeat(5000);
    assertEquals(100, sentences("{'items':{'type':'integer'}}", "[" + items + "'x']").size());
    var members = new StringBuilder();
    for (var i = 0; i < 5000; i++) {
      members.append("'m").append(i).append("':1,");
    }
    assertEquals(100, sentences("{'additionalProperties':false}", "{" + members + "}").size());
  }

  private static List<String> sentences(String schema, String value) {
    return new JsonSchema(PlainJson.object(schema))
        .check(PlainJson.of(value)).problems().stream().map(Problem::sentence).toList();
  }
}
