package dev.kami.domain.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kami.domain.json.PlainJson;
import dev.kami.domain.problem.Problem;
import java.util.List;
import java.util.stream.IntStream;
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
  void each_kind_of_value_that_is_wanted_has_its_words() {
    assertEquals(
        List.of(
            "$.a is another value; the tool takes null there; to fix: pass null",
            "$.b is another value; the tool takes true there; to fix: pass true",
            "$.c is another value; the tool takes 1.50 there; to fix: pass 1.50",
            "$.d is another value; the tool takes 'x' there; to fix: pass 'x'",
            "$.e is another value; the tool takes a certain array there; to fix: pass a certain"
                + " array",
            "$.f is another value; the tool takes a certain object there; to fix: pass a certain"
                + " object",
            "$.g is none of the choices; the tool takes one of 1, 'x' there; to fix: pass one of 1,"
                + " 'x'"),
        sentences(
            "{'properties':{'a':{'const':null},'b':{'const':true},'c':{'const':1.50},"
                + "'d':{'const':'x'},'e':{'const':[1]},'f':{'const':{'y':1}},'g':{'enum':[1,'x']}}}",
            "{'a':0,'b':0,'c':0,'d':0,'e':0,'f':0,'g':0}"));
  }

  @Test
  void of_many_choices_twenty_are_shown() {
    var numbers = IntStream.rangeClosed(1, 21).mapToObj(Integer::toString).toList();
    var twenty = String.join(", ", numbers.subList(0, 20));
    assertEquals(
        List.of(
            "$ is none of the choices; the tool takes one of %1$s, … there; to fix: pass one of %1$s, …"
                .formatted(twenty)),
        sentences("{'enum':[" + String.join(",", numbers) + "]}", "0"));
    assertEquals(
        List.of(
            "$ is none of the choices; the tool takes one of %1$s there; to fix: pass one of %1$s"
                .formatted(twenty)),
        sentences("{'enum':[" + twenty + "]}", "0"));
  }

  @Test
  void alternatives_without_words_are_counted() {
    var constants =
        IntStream.rangeClosed(1, 21).mapToObj(i -> "{'const':" + i + "}").toList().toString();
    assertEquals(
        List.of(
            "$ fits none of 21 forms; the tool takes one of the forms that the tool's schema lists"
                + " there; to fix: pass one of the forms that the tool's schema lists"),
        sentences("{'anyOf':" + constants + "}", "0"));
    assertEquals(
        List.of(
            "$ fits none of 2 forms; the tool takes one of the forms that the tool's schema lists"
                + " there; to fix: pass one of the forms that the tool's schema lists"),
        sentences("{'anyOf':[false,{'type':'string'}]}", "0"));
  }

  @Test
  void what_is_missing_is_not_told_after_a_hundred_other_problems() {
    var members = new StringBuilder("'m0':1");
    for (var i = 1; i < 100; i++) {
      members.append(",'m").append(i).append("':1");
    }
    var problems =
        sentences("{'additionalProperties':false,'required':['a']}", "{" + members + "}");
    assertEquals(100, problems.size());
    assertTrue(problems.getLast().startsWith("$.m99 is not"), problems::getLast);
    var nested =
        "{'additionalProperties':{'type':'string'},'allOf':[{'required':['a']}],'minProperties':101}";
    assertEquals(100, sentences(nested, "{" + members + "}").size());
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
