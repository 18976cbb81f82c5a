package dev.kami.domain.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kami.domain.json.PlainJson;
import dev.kami.domain.problem.Problem;
import dev.kami.domain.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonSchemaTest {

  @Test
  void a_reviewed_schema_is_the_very_one_that_was_written() {
    var written =
        PlainJson.object(
            """
            {'$schema':'https://json-schema.org/draft/2020-12/schema','$id':'https://a.example/b',
             'type':'object','$defs':{'address':{'$anchor':'addr','type':'object',
             'properties':{'street':{'type':'string','pattern':'(a+)+$'}}}},
             'properties':{'home':{'$ref':'#/$defs/address'},'work':{'$ref':'#addr'},
             'size':{'type':'number','multipleOf':0.5,'default':1.50},'x':true},
             'allOf':[{'anyOf':[{'required':['home']},{'required':['work']}]}],
             'if':{'required':['size']},'then':{'minProperties':2},
             'unevaluatedProperties':false,'additionalProperties':false,'x-mcp-header':'A'}
            """);
    assertEquals(written, JsonSchema.reviewed(written).source());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | schema.not-an-object",
        "{} | schema.not-of-objects",
        "{'type':['object']} | schema.not-of-objects",
        "{'type':'array'} | schema.not-of-objects",
        "{'type':'object','$schema':'http://json-schema.org/draft-07/schema#'} | schema.other-dialect",
        "{'type':'object','$schema':1} | schema.other-dialect",
        "{'type':'object','$ref':'https://example.com/s'} | schema.reference-outside",
        "{'type':'object','$ref':'other.json#/a'} | schema.reference-outside",
        "{'type':'object','items':{'$ref':7}} | schema.reference-outside",
        "{'type':'object','not':{'$ref':'#/$defs/none'}} | schema.reference-nowhere",
        "{'type':'object','not':{'$ref':'#none'}} | schema.reference-nowhere",
        "{'type':'object','not':{'$dynamicRef':'#a'}} | schema.dynamic-reference",
        "{'type':'object','$defs':{'a':{'$id':'x'}}} | schema.inner-id",
        "{'type':'object','properties':[]} | schema.bad-keyword",
        "{'type':'object','properties':{'a':1}} | schema.bad-keyword",
        "{'type':'object','properties':{'a':{'type':'text'}}} | schema.bad-keyword",
        "{'type':'object','required':'a'} | schema.bad-keyword",
        "{'type':'object','not':{'type':['string',1]}} | schema.bad-keyword",
        "{'type':'object','not':{'type':['string','text']}} | schema.bad-keyword",
        "{'type':'object','not':{'type':{}}} | schema.bad-keyword",
        "{'type':'object','dependentRequired':[]} | schema.bad-keyword",
        "{'type':'object','dependentRequired':{'a':['b'],'c':'d'}} | schema.bad-keyword",
        "{'type':'object','dependentRequired':{'a':[1]}} | schema.bad-keyword",
        "{'type':'object','anyOf':[]} | schema.bad-keyword",
        "{'type':'object','enum':[]} | schema.bad-keyword",
        "{'type':'object','not':{'minLength':-1}} | schema.bad-keyword",
        "{'type':'object','not':{'multipleOf':0}} | schema.bad-keyword",
        "{'type':'object','not':{'multipleOf':1.000000000000000001}} | schema.bad-keyword",
        "{'type':'object','x-other':{'$ref':'#/x-kept'},'$ref':'#/x-bad','x-bad':{'enum':1}} | schema.bad-keyword",
        "{'type':'object','properties':{'a':{'type':'string','default':1}}} | schema.bad-default",
      })
  void what_cannot_be_used_is_refused(String schema, String code) {
    assertEquals(List.of(code), codes(schema));
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    assertEquals(
        List.of(
            "schema.not-of-objects",
            "schema.bad-keyword",
            "schema.reference-outside",
            "schema.bad-keyword"),
        codes("{'minItems':-1,'properties':{'a':{'$ref':'x'},'b':{'items':{'maxLength':'x'}}}}"));
  }

  @Test
  void the_dialect_may_be_named_with_an_empty_fragment() {
    var written =
        PlainJson.object(
            "{'$schema':'https://json-schema.org/draft/2020-12/schema#','type':'object',"
                + "'not':{'type':['string','null']},'dependentRequired':{'a':['b']}}");
    assertEquals(written, JsonSchema.reviewed(written).source());
  }

  @Test
  void the_review_looks_no_further_after_a_hundred_problems() {
    var bad = "{'minLength':-1},".repeat(500);
    assertEquals(100, codes("{'type':'object','allOf':[" + bad + "true]}").size());
  }

  @Test
  void defaults_are_filled_in_where_objects_are_and_then_compared_too() {
    var schema =
        new JsonSchema(
            PlainJson.object(
                """
                {'$defs':{'page':{'properties':{'size':{'default':20},'from':{'default':0}}}},
                 'properties':{'page':{'$ref':'#/$defs/page'},'sort':{'type':'string',
                 'default':'name'},'deep':{'properties':{'x':{'default':{'y':1}}}}},
                 'required':['sort']}
                """));
    var filled = schema.complete(PlainJson.object("{'page':{'from':5},'other':1}"));
    assertEquals(
        PlainJson.of("{'page':{'from':5,'size':20},'other':1,'sort':'name'}"), filled.value());
    assertEquals(List.of(), filled.problems());
    assertEquals(
        PlainJson.of("{'page':1,'sort':2}"),
        schema.complete(PlainJson.object("{'page':1,'sort':2}")).value());
  }

  private static List<String> codes(String schema) {
    return assertThrows(
            ProblemException.class, () -> JsonSchema.reviewed(PlainJson.of(schema)), schema)
        .problems()
        .stream()
        .map(Problem::code)
        .toList();
  }
}
